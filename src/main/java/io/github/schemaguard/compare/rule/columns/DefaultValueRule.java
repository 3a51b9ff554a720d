package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.compare.sql.DefaultExpression;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entity declares a default that the column does not have. A default of the database alone is harmless. */
public final class DefaultValueRule extends EntityRule {

    public DefaultValueRule() {
        super("SG207", "default");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isAbout(ObjectKind.COLUMN, Attribute.DEFAULT);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        String wanted = difference.entityColumn().defaultValue();
        if (wanted == null || difference.isOnView()) {
            return Optional.empty();
        }
        String actual = difference.referenceColumn().defaultValue();
        if (actual != null && DefaultExpression.same(actual, wanted)) {
            return Optional.empty();
        }
        return warning(
                        NOT_ENFORCED,
                        difference.referenceName() + (actual == null ? " has no default" : " default " + actual)
                                + ", entity default " + wanted)
                .repair(Repair.entities(entityRepair(difference, actual, wanted)))
                .repair(difference.alterColumn(
                        "SET DEFAULT " + wanted, "short exclusive lock; existing rows do not change"))
                .found();
    }

    private static String entityRepair(EntityDifference difference, @Nullable String actual, String wanted) {
        if (difference.declares(Declared.DEFINITION)) {
            return actual == null
                    ? "remove DEFAULT " + wanted + " from columnDefinition"
                    : "DEFAULT " + actual + " in columnDefinition";
        }
        return actual == null ? "remove @ColumnDefault" : "@ColumnDefault(" + JavaLiteral.of(actual) + ")";
    }
}
