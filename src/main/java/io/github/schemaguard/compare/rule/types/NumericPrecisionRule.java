package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import java.util.Optional;

/** The entity's precision or scale is not the column's. */
public final class NumericPrecisionRule extends TypePairRule {

    public NumericPrecisionRule() {
        super("SG202", "numeric-precision");
    }

    @Override
    boolean judges(PostgresType truth, PostgresType entity) {
        return truth.is("numeric") && entity.is("numeric");
    }

    @Override
    Optional<RuleResult> judge(EntityDifference evidence, PostgresType truth, PostgresType entity) {
        if (evidence.isOnView()) {
            return Optional.empty();
        }
        boolean declared = evidence.declares(Declared.PRECISION) || evidence.declares(Declared.SCALE);
        if (truth.modifiers().isEmpty()) {
            return RuleResult.info(both(evidence) + ": the column takes any number")
                    .resting(declared)
                    .repair(Repair.entities("@Column(columnDefinition = \"numeric\")"))
                    .found();
        }
        Repair annotation =
                Repair.entities("@Column(precision = " + truth.precision() + ", scale = " + truth.scale() + ")");
        Repair widen = alterType(evidence);
        int digits = truth.precision() - truth.scale();
        boolean unlimited = entity.modifiers().isEmpty();
        if (unlimited || entity.precision() - entity.scale() > digits) {
            return RuleResult.error(INSERT_FAILS, both(evidence) + ": INSERT fails above " + digits + " digits")
                    .resting(declared)
                    .repair(annotation)
                    .repair(widen)
                    .found();
        }
        if (entity.scale() > truth.scale()) {
            return RuleResult.error(
                            SILENTLY_WRONG,
                            both(evidence) + ": values are rounded to " + truth.scale() + " decimals without an error")
                    .resting(declared)
                    .repair(annotation)
                    .repair(widen)
                    .found();
        }
        return RuleResult.info(both(evidence) + ": the column takes larger numbers than the entity says")
                .resting(declared)
                .repair(annotation)
                .found();
    }
}
