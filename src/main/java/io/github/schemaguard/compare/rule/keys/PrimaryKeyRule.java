package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The identifier of the entity is not the primary key of the table. */
public final class PrimaryKeyRule extends EntityRule {

    public PrimaryKeyRule() {
        super("SG301", "primary-key");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isMissing(ObjectKind.PRIMARY_KEY)
                || difference.isAbout(ObjectKind.PRIMARY_KEY, Attribute.COLUMNS);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        if (!difference.canConstrain()) {
            return Optional.empty();
        }
        List<String> wanted = difference.entity(PrimaryKey.class).columns();
        Table table = Objects.requireNonNull(difference.referenceTable());
        PrimaryKey actual = table.primaryKey();
        Repair add = Repair.database(
                difference.alterTable()
                        + (actual == null
                                ? "ADD"
                                : "DROP CONSTRAINT " + SqlIdentifier.quote(actual.name()) + ", ADD CONSTRAINT "
                                        + SqlIdentifier.quote(actual.name()))
                        + " PRIMARY KEY (" + SqlIdentifier.list(wanted) + ")",
                "exclusive lock while the index is built; fails on duplicates and nulls");
        if (actual == null && isEnforced(table, wanted)) {
            return Optional.empty();
        }
        if (actual == null) {
            return warning(
                            NOT_ENFORCED,
                            difference.referenceName() + " has no primary key, entity primary key ("
                                    + SqlIdentifier.list(wanted) + "): two rows can have the same identifier")
                    .repair(add)
                    .found();
        }
        Set<String> wantedSet = Set.copyOf(wanted);
        Set<String> actualSet = Set.copyOf(actual.columns());
        String both = difference.referenceName() + " primary key (" + SqlIdentifier.list(actual.columns())
                + "), entity primary key (" + SqlIdentifier.list(wanted) + ")";
        // No annotation declares the order. Since 6.2 Hibernate orders by size where it creates tables, and otherwise
        // by name.
        if (wantedSet.equals(actualSet)) {
            return Optional.empty();
        }
        if (table.tableKind() == Table.Kind.PARTITIONED && actualSet.containsAll(wantedSet)) {
            return Optional.empty();
        }
        Optional<MappedTable> elements =
                difference.mappedTable().filter(mapped -> mapped.role().isCollection());
        boolean onlyWeaker =
                elements.isPresent() ? actualSet.containsAll(wantedSet) : !wantedSet.containsAll(actualSet);
        if (onlyWeaker && isEnforced(table, wanted)) {
            return Optional.empty();
        }
        if (elements.isPresent()) {
            return elements(elements.get(), both, wantedSet, actualSet)
                    .repair(add)
                    .found();
        }
        FindingBuilder finding = wantedSet.containsAll(actualSet)
                ? error(INSERT_FAILS, both + ": INSERT fails for two identifiers that differ only in the other columns")
                : warning(NOT_ENFORCED, both + ": two rows can have the same identifier");
        boolean mapped = difference
                .mappedTable()
                .filter(each ->
                        actualSet.stream().allMatch(name -> each.column(name).isPresent()))
                .isPresent();
        return (mapped ? finding.repair(Repair.entities("@Id on " + String.join(", ", actual.columns()))) : finding)
                .repair(add)
                .found();
    }

    /** Whether another key enforces it: columns that are unique and not null. */
    private static boolean isEnforced(Table table, List<String> columns) {
        return UniqueKeys.enforceColumns(table, columns)
                && columns.stream()
                        .allMatch(name -> table.column(name)
                                .filter(column -> !column.nullable())
                                .isPresent());
    }

    /** The primary key of an indexed list or a map is what finds an element: no attribute of it has {@code @Id}. */
    private FindingBuilder elements(MappedTable mapped, String both, Set<String> wanted, Set<String> actual) {
        if (actual.containsAll(wanted) && isOfElements(mapped, wanted)) {
            return warning(NOT_ENFORCED, both + ": an element of " + mapped.owner() + " can have two owners")
                    .severity(Severity.INFO)
                    .repair(Repair.entities("@ManyToMany in place of @OneToMany"));
        }
        if (actual.containsAll(wanted)) {
            return warning(NOT_ENFORCED, both + ": two elements can have the same position or key");
        }
        String rejected = both + ": INSERT fails for a second element of " + mapped.owner();
        return wanted.containsAll(actual)
                ? error(INSERT_FAILS, rejected)
                : warning(
                        INSERT_FAILS,
                        rejected + " with the same values in " + String.join(", ", new TreeSet<>(actual)));
    }

    /** In the table of a one-to-many association Hibernate 7 makes the foreign key to the element the primary key. */
    private static boolean isOfElements(MappedTable mapped, Set<String> columns) {
        return columns.stream()
                .allMatch(name -> mapped.column(name).filter(mapped::isElement).isPresent());
    }
}
