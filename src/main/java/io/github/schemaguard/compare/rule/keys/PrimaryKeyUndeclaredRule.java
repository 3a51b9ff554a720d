package io.github.schemaguard.compare.rule.keys;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A join or collection table has a primary key that the mapping of the collection does not declare. */
public final class PrimaryKeyUndeclaredRule extends UndeclaredRule {

    public PrimaryKeyUndeclaredRule() {
        super("SG316", "primary-key-undeclared");
    }

    @Override
    boolean isUndeclared(EntityDifference difference) {
        return difference.isUnmapped(ObjectKind.PRIMARY_KEY)
                && difference
                        .mappedTable()
                        .filter(mapped -> hasAllColumns(difference, mapped)
                                && nullable(difference, mapped).isEmpty())
                        .isEmpty();
    }

    @Override
    FindingBuilder undeclared(EntityDifference difference) {
        MappedTable mapped = difference.mappedTable().orElseThrow();
        String nullable = nullable(difference, mapped);
        List<String> changes = new ArrayList<>();
        if (mapped.role() == MappedTable.Role.LIST
                && sameParts(difference, mapped).isEmpty()) {
            changes.add("declare " + mapped.owner() + " as a Set");
        }
        if (!nullable.isEmpty()) {
            changes.add("@Column(nullable = false) on " + nullable);
        }
        FindingBuilder finding = hasAllColumns(difference, mapped)
                ? rejects(difference, "null in " + nullable)
                : rejectsEqualRows(difference, nullable.isEmpty() ? "" : ", and for null in " + nullable);
        return changes.isEmpty() ? finding : finding.repair(Repair.entities(String.join(", with ", changes)));
    }

    /** Whether the rows of a set or map never have equal values there. */
    private static boolean hasAllColumns(EntityDifference difference, MappedTable mapped) {
        List<String> key = difference.reference(PrimaryKey.class).columns();
        return mapped.role() == MappedTable.Role.COLLECTION
                && mapped.columns().stream().map(MappedColumn::name).allMatch(key::contains);
    }

    /** Attributes of embeddables that can be null. Hibernate stores no element that is null itself. */
    private static String nullable(EntityDifference difference, MappedTable mapped) {
        Table expected = Objects.requireNonNull(difference.entityTable());
        return difference.reference(PrimaryKey.class).columns().stream()
                .filter(name -> expected.column(name).filter(Column::nullable).isPresent())
                .flatMap(name -> mapped.column(name).stream())
                .filter(column -> !mapped.isElement(column))
                .flatMap(column -> column.owners().stream())
                .map(MappedMember::toString)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
