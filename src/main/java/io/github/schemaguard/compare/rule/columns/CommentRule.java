package io.github.schemaguard.compare.rule.columns;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** The entity declares another comment than the database has. */
public final class CommentRule extends EntityRule {

    public CommentRule() {
        super("SG209", "comment");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.disagreement().isAbout(Attribute.COMMENT);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        String wanted = difference.disagreement().value(Side.ENTITIES);
        if (wanted == null || isHibernatesOwn(difference)) {
            return Optional.empty();
        }
        return info("the entity's comment differs from the " + difference.referenceName() + "'s")
                .repair(Repair.entities("@Comment with the " + difference.referenceName() + "'s text"))
                .repair(Repair.database(
                        DdlStatements.comment(target(difference), wanted), "blocks neither reads nor writes"))
                .found();
    }

    /** The object as COMMENT names it: PostgreSQL refuses the word for another kind of relation. */
    private static String target(EntityDifference difference) {
        String kind = difference.path().kind().toString();
        if (difference.reference() instanceof View view && view.materialized()) {
            kind = "MATERIALIZED VIEW";
        } else if (difference.reference() instanceof Table table && table.tableKind() == Table.Kind.FOREIGN) {
            kind = "FOREIGN TABLE";
        }
        return kind + " " + difference.path();
    }

    /** Hibernate gives the column of a {@code @SoftDelete} a comment of its own. */
    private static boolean isHibernatesOwn(EntityDifference difference) {
        return difference.path().kind() == ObjectKind.COLUMN
                && difference
                        .mappedColumn()
                        .filter(column -> column.role() == MappedColumn.Role.SOFT_DELETE)
                        .filter(column -> !column.declares(MappedColumn.Declared.COMMENT))
                        .isPresent();
    }
}
