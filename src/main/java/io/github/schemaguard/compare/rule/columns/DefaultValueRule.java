package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.DefaultExpression;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** The entity declares a default that the column does not have. A default that only the database has is no drift. */
public final class DefaultValueRule extends EntityRule {

    public DefaultValueRule() {
        super("SG207", "default");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isAbout(ObjectKind.COLUMN, Attribute.DEFAULT);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        String wanted = evidence.entityColumn().defaultValue();
        if (wanted == null || evidence.isOnView()) {
            return Optional.empty();
        }
        String actual = evidence.truthColumn().defaultValue();
        if (actual != null && DefaultExpression.same(actual, wanted)) {
            return Optional.empty();
        }
        return RuleResult.warning(
                        NOT_ENFORCED,
                        evidence.truthName() + (actual == null ? " no default" : " default " + actual)
                                + ", entity default " + wanted)
                .repair(Repair.entities(
                        actual == null ? "remove @ColumnDefault" : "@ColumnDefault(" + java(actual) + ")"))
                .repair(Repair.database(
                        evidence.alterColumn() + "SET DEFAULT " + wanted, "short exclusive lock; existing rows stay"))
                .found();
    }

    private static String java(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
