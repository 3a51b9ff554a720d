package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Objects;
import java.util.Optional;

/** The entity declares another collation than the column has. */
public final class CollationRule extends EntityRule {

    public CollationRule() {
        super("SG214", "collation");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isAbout(ObjectKind.COLUMN, Attribute.COLLATION)
                && difference.entityColumn().collation() != null;
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        String wanted = Objects.requireNonNull(difference.entityColumn().collation());
        String actual = difference.referenceColumn().collation();
        String action = "TYPE " + difference.referenceColumn().type() + " COLLATE " + wanted;
        return warning(
                        SILENTLY_WRONG,
                        difference.referenceName() + " "
                                + (actual == null ? "default collation" : "collation " + actual) + ", entity collation "
                                + wanted + ": rows are ordered and compared in another way")
                .repair(Repair.entities(
                        actual == null
                                ? "remove the collation: "
                                        + (difference.isAnnotatedBefore(6)
                                                ? "COLLATE in columnDefinition"
                                                : "@Collate, or COLLATE in columnDefinition or options")
                                : difference.isAnnotatedBefore(6)
                                        ? "COLLATE " + actual + " in columnDefinition"
                                        : "@Collate(" + JavaLiteral.of(actual.replace("\"", "")) + ")"))
                .repair(difference.alterColumn(action, "exclusive lock; rebuilds the indexes of the column"))
                .found();
    }
}
