package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.part.GenerationExpression;
import java.util.Optional;

/** PostgreSQL computes the column, but the attribute is written, or computed by another expression. */
public final class GeneratedColumnRule extends EntityRule {

    public GeneratedColumnRule() {
        super("SG208", "generated");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isAbout(ObjectKind.COLUMN, Attribute.GENERATED);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        if (difference.isOnView()) {
            return Optional.empty();
        }
        GenerationExpression wanted = difference.entityColumn().generated();
        GenerationExpression actual = difference.referenceColumn().generated();
        if (wanted == null && actual != null) {
            boolean written = difference
                    .mappedColumn()
                    .map(column -> column.insertable() || column.updatable())
                    .orElse(true);
            return written && !difference.isNeverWritten()
                    ? error(
                                    difference.write().failure(),
                                    difference.referenceName() + " generated as " + actual + ", but " + difference.who()
                                            + " is written: " + difference.write() + " fails")
                            .repair(Repair.entities("@Column(insertable = false, updatable = false) and @Generated"
                                    + (difference.isAnnotatedBefore(6) ? "(GenerationTime.ALWAYS)" : "")))
                            .found()
                    : Optional.empty();
        }
        return error(
                        SILENTLY_WRONG,
                        difference.referenceName() + (actual == null ? " is not generated" : " generated as " + actual)
                                + ", entity generated as " + wanted)
                .repair(Repair.entities(
                        difference.isAnnotatedBefore(6)
                                ? (actual == null
                                        ? "remove GENERATED ALWAYS AS from columnDefinition"
                                        : "GENERATED ALWAYS AS with the expression of the database in columnDefinition")
                                : actual == null
                                        ? "remove @GeneratedColumn"
                                        : "@GeneratedColumn with the expression of the database"))
                .found();
    }
}
