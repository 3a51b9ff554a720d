package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Objects;
import java.util.Optional;

/** The entity declares a check that the table does not have. */
public final class CheckMissingRule extends EntityRule {

    public CheckMissingRule() {
        super("SG305", "check-missing");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isMissing(ObjectKind.CHECK) || evidence.isAbout(ObjectKind.CHECK, Attribute.DEFINITION);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        CheckConstraint wanted = evidence.entity(CheckConstraint.class);
        if (!evidence.canConstrain() || isHibernatesOwn(evidence, wanted) || isThere(evidence, wanted)) {
            return Optional.empty();
        }
        return RuleResult.warning(
                        NOT_ENFORCED,
                        evidence.truthName()
                                + (evidence.truth() == null
                                        ? " no such check"
                                        : " check (" + evidence.truthValue() + ")")
                                + ", entity check (" + wanted.expression() + ")")
                .repair(Repair.entities(
                        "@Check or the constraint annotation as the " + evidence.truthName() + " has it"))
                .repair(
                        Repair.database(
                                evidence.alterTable() + "ADD CHECK (" + wanted.expression() + ")",
                                "exclusive lock while every row is checked, unless NOT VALID comes first; fails on rows that break it"))
                .found();
    }

    /** Hibernate ties the columns of subclasses to the discriminator with checks that no annotation asks for. */
    private static boolean isHibernatesOwn(EntityDifference evidence, CheckConstraint wanted) {
        return wanted.columns().stream()
                .map(evidence::mappedColumn)
                .flatMap(Optional::stream)
                .anyMatch(column -> column.role() == Role.DISCRIMINATOR);
    }

    private static boolean isThere(EntityDifference evidence, CheckConstraint wanted) {
        return Objects.requireNonNull(evidence.truthTable()).checks().stream()
                .anyMatch(check -> check.expression().equals(wanted.expression()));
    }
}
