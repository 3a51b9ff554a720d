package io.github.schemaguard.compare.rule;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import java.util.Optional;

/** The entity allows longer or shorter texts than the column. */
final class ColumnLength extends TypeRule {

    ColumnLength() {
        super("SG203", "column-length");
    }

    @Override
    boolean judges(PostgresType truth, PostgresType entity) {
        boolean bits = truth.is("bit", "bit varying") && entity.name().equals(truth.name());
        boolean padded = truth.is("character") != entity.is("character");
        return bits || (truth.isCharacter() && entity.isCharacter() && !padded);
    }

    @Override
    Optional<Judgement> judge(Evidence evidence, PostgresType truth, PostgresType entity) {
        if (evidence.isOnView() || entity.length() == truth.length()) {
            return Optional.empty();
        }
        boolean declared = evidence.declares(Declared.LENGTH);
        if (entity.length() > truth.length()) {
            return Judgement.error(
                            INSERT_FAILS,
                            both(evidence) + ": INSERT fails above " + truth.length()
                                    + (truth.name().startsWith("bit") ? " bits" : " characters"))
                    .resting(declared)
                    .repair(Repair.entities("@Column(length = " + truth.length() + ")"))
                    .repair(alterType(evidence, "short exclusive lock; no rewrite when a varchar grows"))
                    .found();
        }
        String annotation = truth.length() == Integer.MAX_VALUE
                ? "@Column(columnDefinition = \"text\")"
                : "@Column(length = " + truth.length() + ")";
        return Judgement.info(both(evidence) + ": the column takes longer values than the entity says")
                .resting(declared)
                .repair(Repair.entities(annotation))
                .found();
    }
}
