package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.CheckCondition;
import io.github.schemaguard.compare.sql.ReadableExpression;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The entity declares a check that the table does not have. */
public final class CheckMissingRule extends EntityRule {

    public CheckMissingRule() {
        super("SG305", "check-missing");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isMissing(ObjectKind.CHECK) || difference.isAbout(ObjectKind.CHECK, Attribute.DEFINITION);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        CheckConstraint wanted = difference.entity(CheckConstraint.class);
        if (!difference.canConstrain() || isHibernatesOwn(difference, wanted) || exists(difference, wanted)) {
            return Optional.empty();
        }
        boolean none = difference.reference() == null;
        FindingBuilder finding = warning(
                NOT_ENFORCED,
                difference.referenceName()
                        + (none
                                ? " has no such check"
                                : " check (" + ReadableExpression.of(difference.referenceValue()) + ")")
                        + ", entity check (" + ReadableExpression.of(wanted.expression()) + ")");
        // What Java checks is no fault of the entity's: where the database checks nothing, only the database lacks
        // something.
        return (none
                        ? finding
                        : finding.repair(Repair.entities("@Check or the constraint annotation as the "
                                + difference.referenceName() + " has it")))
                .repair(difference.constraintChange().check(wanted, wanted.expression()))
                .found();
    }

    /**
     * Hibernate adds checks on the discriminator to the columns of subclasses, and on the position in a list, although no
     * annotation declares them.
     */
    private static boolean isHibernatesOwn(EntityDifference difference, CheckConstraint wanted) {
        return wanted.columns().stream()
                .map(difference::mappedColumn)
                .flatMap(Optional::stream)
                .anyMatch(column -> column.role() == Role.DISCRIMINATOR
                        || (column.role() == Role.INDEX && !column.declares(Declared.CHECK)));
    }

    /** Whether the reference's checks demand the same, and what the one in its place demands is declared too. */
    private static boolean exists(EntityDifference difference, CheckConstraint wanted) {
        Table table = Objects.requireNonNull(difference.referenceTable());
        List<CheckConstraint> declared =
                Objects.requireNonNull(difference.entityTable()).checks();
        boolean declaredToo = !(difference.reference() instanceof CheckConstraint actual)
                || CheckCondition.isCovered(actual, declared, table);
        return table.checks().stream().anyMatch(check -> check.expression().equals(wanted.expression()))
                || (declaredToo && CheckCondition.isCovered(wanted, table.checks(), table));
    }
}
