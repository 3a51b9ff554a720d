package io.github.schemaguard.compare.rule.tables;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** No attribute knows a column that an INSERT may leave out. */
public final class ColumnUnmappedRule extends EntityRule {

    public ColumnUnmappedRule() {
        super("SG104", "column-unmapped");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isUnmapped(ObjectKind.COLUMN);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        return evidence.isOnView()
                ? Optional.empty()
                : RuleResult.info("no attribute is mapped to it").found();
    }
}
