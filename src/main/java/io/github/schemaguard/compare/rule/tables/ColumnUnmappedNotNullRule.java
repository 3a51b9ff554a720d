package io.github.schemaguard.compare.rule.tables;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedTable.Role;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** No attribute is mapped to a column that every INSERT must set. */
public final class ColumnUnmappedNotNullRule extends EntityRule {

    public ColumnUnmappedNotNullRule() {
        super("SG105", "column-unmapped-not-null");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        if (!difference.isUnmapped(ObjectKind.COLUMN) || difference.isOnView()) {
            return false;
        }
        Column column = difference.referenceColumn();
        boolean readOnly = difference
                .mappedTable()
                .map(table -> table.role() == Role.IMMUTABLE_ENTITY)
                .orElse(false);
        return !readOnly
                && !column.nullable()
                && column.defaultValue() == null
                && column.identity() == null
                && column.generated() == null
                && !difference.isFilledByTrigger();
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        String type = difference.referenceColumn().type();
        return error(
                        INSERT_FAILS,
                        difference.referenceName() + " " + type
                                + " not null without default, mapped by no attribute of "
                                + difference
                                        .mappedTable()
                                        .map(table -> table.owner().toString())
                                        .orElse("the entity")
                                + ": every INSERT fails")
                .repair(Repair.entities("map it: @Column(name = "
                        + JavaLiteral.ofName(difference.path().name()) + ", nullable = false)"))
                .repair(difference.alterColumn(
                        "DROP NOT NULL", "short exclusive lock; the database no longer rejects null"))
                .found();
    }
}
