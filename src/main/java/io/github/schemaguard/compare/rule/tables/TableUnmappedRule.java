package io.github.schemaguard.compare.rule.tables;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** No entity is mapped to a table. */
public final class TableUnmappedRule extends EntityRule {

    public TableUnmappedRule() {
        super("SG103", "table-unmapped");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isUnmapped(ObjectKind.TABLE) && !difference.isOfOtherTenant();
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        return info("no entity is mapped to it").found();
    }
}
