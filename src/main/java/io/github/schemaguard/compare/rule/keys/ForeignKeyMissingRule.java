package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedTable.Role;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Objects;
import java.util.Optional;

/** An association has no foreign key, or one that leads elsewhere. */
public final class ForeignKeyMissingRule extends EntityRule {

    public ForeignKeyMissingRule() {
        super("SG303", "foreign-key-missing");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isMissing(ObjectKind.FOREIGN_KEY)
                || evidence.isAbout(ObjectKind.FOREIGN_KEY, Attribute.REFERENCES)
                || evidence.isAbout(ObjectKind.FOREIGN_KEY, Attribute.COLUMNS);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        ForeignKey wanted = evidence.entity(ForeignKey.class);
        boolean audit =
                evidence.mappedTable().map(table -> table.role() == Role.AUDIT).orElse(false);
        if (audit || !evidence.canConstrain() || covers(Objects.requireNonNull(evidence.truthTable()), wanted)) {
            return Optional.empty();
        }
        boolean elsewhere = evidence.disagreement().isAbout(Attribute.REFERENCES);
        Repair add = Repair.database(
                evidence.alterTable()
                        + (elsewhere
                                ? "DROP CONSTRAINT "
                                        + SqlIdentifier.quote(
                                                evidence.truth(ForeignKey.class).name()) + ", "
                                : "")
                        + "ADD " + DdlStatements.foreignKey(wanted),
                "stops writes to both tables while every row is checked, unless NOT VALID comes first; fails on rows"
                        + " without a counterpart");
        if (elsewhere) {
            return RuleResult.error(
                            INSERT_FAILS,
                            evidence.truthName() + " references " + evidence.truthValue() + ", entity references "
                                    + evidence.entityValue() + ": INSERT fails when the other table lacks the row")
                    .repair(Repair.entities("the association's target as the " + evidence.truthName() + " has it"))
                    .repair(add)
                    .found();
        }
        return RuleResult.warning(
                        NOT_ENFORCED,
                        "entity " + wanted.summary() + ", but the " + evidence.truthName()
                                + " has no such foreign key: rows can point to nothing")
                .repair(Repair.entities("@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))"))
                .repair(add)
                .found();
    }

    /** Whether some foreign key ensures it, also as a part of a composite one. */
    private static boolean covers(Table table, ForeignKey wanted) {
        return table.foreignKeys().stream()
                .filter(key -> key.referencedTable().equals(wanted.referencedTable()))
                .anyMatch(key -> {
                    for (int i = 0; i < wanted.columns().size(); i++) {
                        int position = key.columns().indexOf(wanted.columns().get(i));
                        if (position < 0
                                || !key.referencedColumns()
                                        .get(position)
                                        .equals(wanted.referencedColumns().get(i))) {
                            return false;
                        }
                    }
                    return true;
                });
    }
}
