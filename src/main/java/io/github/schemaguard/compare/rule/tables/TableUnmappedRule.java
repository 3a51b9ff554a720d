package io.github.schemaguard.compare.rule.tables;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** No entity knows a table. */
public final class TableUnmappedRule extends EntityRule {

    public TableUnmappedRule() {
        super("SG103", "table-unmapped");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isUnmapped(ObjectKind.TABLE);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        return RuleResult.info("no entity is mapped to it").found();
    }
}
