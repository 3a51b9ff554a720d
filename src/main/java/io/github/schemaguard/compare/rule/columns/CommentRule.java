package io.github.schemaguard.compare.rule.columns;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** The entity declares another comment of a column than the database has. */
public final class CommentRule extends EntityRule {

    public CommentRule() {
        super("SG209", "comment");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isAbout(ObjectKind.COLUMN, Attribute.COMMENT);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        String wanted = difference.disagreement().value(Side.ENTITIES);
        if (wanted == null || isHibernatesOwn(difference)) {
            return Optional.empty();
        }
        String actual = difference.disagreement().value(difference.context().reference());
        return info("the entity's comment differs from the " + difference.referenceName() + "'s")
                .repair(Repair.entities(
                        actual == null ? "remove @Comment" : "@Comment(" + JavaLiteral.of(actual) + ")"))
                .repair(Repair.database(
                        DdlStatements.comment("COLUMN " + difference.path(), wanted),
                        "blocks neither reads nor writes"))
                .found();
    }

    /** Hibernate gives the column of a {@code @SoftDelete} a comment of its own. */
    private static boolean isHibernatesOwn(EntityDifference difference) {
        return difference
                .mappedColumn()
                .filter(column -> column.role() == MappedColumn.Role.SOFT_DELETE)
                .filter(column -> !column.declares(MappedColumn.Declared.COMMENT))
                .isPresent();
    }
}
