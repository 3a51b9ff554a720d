package io.github.schemaguard.compare.rule;

import io.github.schemaguard.model.ObjectKind;
import java.util.Optional;

/** No attribute knows a column that an INSERT may leave out. */
final class ColumnUnmapped extends DriftRule {

    ColumnUnmapped() {
        super("SG104", "column-unmapped");
    }

    @Override
    public boolean judges(Evidence evidence) {
        return evidence.isUnmapped(ObjectKind.COLUMN);
    }

    @Override
    public Optional<Judgement> judge(Evidence evidence) {
        return evidence.isOnView()
                ? Optional.empty()
                : Judgement.info("no attribute is mapped to it").found();
    }
}
