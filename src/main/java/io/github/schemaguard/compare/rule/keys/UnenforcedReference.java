package io.github.schemaguard.compare.rule.keys;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedAssociation.Kind;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The annotation with which Hibernate expects no foreign key. In the table of a collection it is that of the table: no version
 * before 7 reads it of the {@code @JoinColumn} there, and none of the one to the elements.
 */
final class UnenforcedReference {
    private static final String NONE = " = @ForeignKey(ConstraintMode.NO_CONSTRAINT))";

    private final EntityDifference difference;
    private final List<String> columns;

    private UnenforcedReference(EntityDifference difference, List<String> columns) {
        this.difference = difference;
        this.columns = columns;
    }

    /** What to declare so that these columns of the table need no foreign key. */
    static Repair of(EntityDifference difference, List<String> columns) {
        return Repair.entities(new UnenforcedReference(difference, columns).annotation());
    }

    private String annotation() {
        String ofColumn = "@JoinColumn(foreignKey" + NONE;
        Optional<MappedTable> table = difference.mappedTable();
        Optional<MappedMember> owner = table.flatMap(mapped -> mapped.key(MappedKey.Kind.FOREIGN_KEY, columns))
                .map(MappedKey::owner);
        if (owner.isEmpty()) {
            return ofColumn;
        }
        List<MappedAssociation> collections = difference.context().mapping().associations().stream()
                .filter(each -> each.ownTable()
                        && !each.inverse()
                        && each.table().equals(table.get().name()))
                .toList();
        return collections.stream()
                .filter(each -> isSame(each.owner(), owner.get()))
                .findFirst()
                .map(collection -> ofCollection(collection, table.get()))
                // An entity shares the table with the collection: each of them alone has the foreign key.
                .or(() -> collections.stream()
                        .filter(this::isKey)
                        .findFirst()
                        .map(other ->
                                ofColumn + " on " + owner.get() + ", and " + ofTable(other) + " on " + other.owner()))
                .orElse(ofColumn);
    }

    private String ofCollection(MappedAssociation collection, MappedTable table) {
        if (isKey(collection)) {
            return ofTable(collection);
        }
        boolean mapKey = columns.stream()
                .anyMatch(each -> table.column(each)
                        .filter(column -> column.role() == Role.INDEX)
                        .isPresent());
        return mapKey ? "@MapKeyJoinColumn(foreignKey" + NONE : "@JoinTable(inverseForeignKey" + NONE;
    }

    private static String ofTable(MappedAssociation collection) {
        return (collection.kind() == Kind.ELEMENTS ? "@CollectionTable" : "@JoinTable") + "(foreignKey" + NONE;
    }

    /** Whether the columns refer to the owner of the collection. */
    private boolean isKey(MappedAssociation collection) {
        return Set.copyOf(collection.columns()).equals(Set.copyOf(columns));
    }

    private static boolean isSame(MappedMember one, MappedMember other) {
        return one.entity().equals(other.entity()) && one.path().equals(other.path());
    }
}
