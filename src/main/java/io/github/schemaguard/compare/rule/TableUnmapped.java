package io.github.schemaguard.compare.rule;

import io.github.schemaguard.model.ObjectKind;
import java.util.Optional;

/** No entity knows a table. */
final class TableUnmapped extends DriftRule {

    TableUnmapped() {
        super("SG103", "table-unmapped");
    }

    @Override
    public boolean judges(Evidence evidence) {
        return evidence.isUnmapped(ObjectKind.TABLE);
    }

    @Override
    public Optional<Judgement> judge(Evidence evidence) {
        return Judgement.info("no entity is mapped to it").found();
    }
}
