package io.github.schemaguard.compare.rule.tables;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** No attribute is mapped to a column that an INSERT may omit. */
public final class ColumnUnmappedRule extends EntityRule {

    public ColumnUnmappedRule() {
        super("SG104", "column-unmapped");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isUnmapped(ObjectKind.COLUMN);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        return difference.isOnView()
                ? Optional.empty()
                : info("no attribute is mapped to it").found();
    }
}
