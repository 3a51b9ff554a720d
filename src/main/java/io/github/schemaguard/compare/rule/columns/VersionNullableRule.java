package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.UPDATE_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** The column of a {@code @Version} accepts null, which no UPDATE of Hibernate ever matches. */
public final class VersionNullableRule extends EntityRule {

    public VersionNullableRule() {
        super("SG211", "version-nullable");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isAbout(ObjectKind.COLUMN, Attribute.NULLABLE)
                && !difference.isOnView()
                && difference.referenceColumn().nullable()
                && difference
                        .mappedColumn()
                        .filter(column -> column.role() == Role.VERSION)
                        .isPresent();
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        return warning(
                        UPDATE_FAILS,
                        difference.referenceName() + " nullable, but " + difference.who()
                                + " is the version: a row with null there can never be updated")
                .repair(difference.alterColumn(
                        "SET NOT NULL",
                        "exclusive lock, reads the whole table; first set the version of the rows that have null"))
                .found();
    }
}
