package io.github.schemaguard.compare.rule.tables;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedTable.Role;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** No attribute knows a column that an INSERT must give a value. */
public final class ColumnUnmappedNotNullRule extends EntityRule {

    public ColumnUnmappedNotNullRule() {
        super("SG105", "column-unmapped-not-null");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        if (!evidence.isUnmapped(ObjectKind.COLUMN) || evidence.isOnView()) {
            return false;
        }
        Column column = evidence.truthColumn();
        boolean readOnly = evidence.mappedTable()
                .map(table -> table.role() == Role.IMMUTABLE_ENTITY)
                .orElse(false);
        return !readOnly
                && !column.nullable()
                && column.defaultValue() == null
                && column.identity() == null
                && column.generated() == null
                && !evidence.isFilledByTrigger();
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        String type = evidence.truthColumn().type();
        return RuleResult.error(
                        INSERT_FAILS,
                        evidence.truthName() + " " + type + " not null without default, mapped by no attribute of "
                                + evidence.mappedTable()
                                        .map(table -> table.owner().toString())
                                        .orElse("the entity")
                                + ": every INSERT fails")
                .repair(Repair.entities(
                        "map it: @Column(name = \"" + evidence.path().name() + "\", nullable = false)"))
                .repair(Repair.database(
                        evidence.alterColumn() + "DROP NOT NULL",
                        "short exclusive lock; the database no longer refuses null"))
                .found();
    }
}
