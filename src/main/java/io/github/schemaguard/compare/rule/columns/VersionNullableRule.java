package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.UPDATE_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** The column of a {@code @Version} takes null, which no UPDATE by Hibernate ever matches. */
public final class VersionNullableRule extends EntityRule {

    public VersionNullableRule() {
        super("SG211", "version-nullable");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isAbout(ObjectKind.COLUMN, Attribute.NULLABLE)
                && !evidence.isOnView()
                && evidence.truthColumn().nullable()
                && evidence.mappedColumn()
                        .filter(column -> column.role() == Role.VERSION)
                        .isPresent();
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        return RuleResult.warning(
                        UPDATE_FAILS,
                        evidence.truthName() + " nullable, but " + evidence.who()
                                + " is the version: a row with null there can never be updated")
                .repair(Repair.database(
                        evidence.alterColumn() + "SET NOT NULL",
                        "exclusive lock, reads the whole table; give the rows with null a version first"))
                .found();
    }
}
