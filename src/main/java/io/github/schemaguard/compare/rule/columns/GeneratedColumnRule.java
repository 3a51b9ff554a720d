package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.GenerationExpression;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** A column that PostgreSQL computes, against an attribute that is written or computed otherwise. */
public final class GeneratedColumnRule extends EntityRule {

    public GeneratedColumnRule() {
        super("SG208", "generated");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isAbout(ObjectKind.COLUMN, Attribute.GENERATED);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        if (evidence.isOnView()) {
            return Optional.empty();
        }
        GenerationExpression wanted = evidence.entityColumn().generated();
        GenerationExpression actual = evidence.truthColumn().generated();
        if (wanted == null && actual != null) {
            boolean written = evidence.mappedColumn()
                    .map(column -> column.insertable() || column.updatable())
                    .orElse(true);
            return written
                    ? RuleResult.error(
                                    INSERT_FAILS,
                                    evidence.truthName() + " generated as " + actual + ", but " + evidence.who()
                                            + " is written: INSERT fails")
                            .repair(Repair.entities("@Column(insertable = false, updatable = false) and @Generated"))
                            .found()
                    : Optional.empty();
        }
        return RuleResult.error(
                        SILENTLY_WRONG,
                        evidence.truthName() + (actual == null ? " not generated" : " generated as " + actual)
                                + ", entity generated as " + wanted)
                .repair(Repair.entities(
                        actual == null ? "remove @GeneratedColumn" : "@GeneratedColumn with the database's expression"))
                .found();
    }
}
