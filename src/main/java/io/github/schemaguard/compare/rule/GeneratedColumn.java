package io.github.schemaguard.compare.rule;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.Generated;
import io.github.schemaguard.model.ObjectKind;
import java.util.Optional;

/** A column that PostgreSQL computes, against an attribute that is written or computed otherwise. */
final class GeneratedColumn extends DriftRule {

    GeneratedColumn() {
        super("SG208", "generated");
    }

    @Override
    public boolean judges(Evidence evidence) {
        return evidence.isAbout(ObjectKind.COLUMN, Attribute.GENERATED);
    }

    @Override
    public Optional<Judgement> judge(Evidence evidence) {
        if (evidence.isOnView()) {
            return Optional.empty();
        }
        Generated wanted = evidence.entityColumn().generated();
        Generated actual = evidence.truthColumn().generated();
        if (wanted == null && actual != null) {
            boolean written = evidence.mappedColumn()
                    .map(column -> column.insertable() || column.updatable())
                    .orElse(true);
            return written
                    ? Judgement.error(
                                    INSERT_FAILS,
                                    evidence.truthName() + " generated as " + actual + ", but " + evidence.who()
                                            + " is written: INSERT fails")
                            .repair(Repair.entities("@Column(insertable = false, updatable = false) and @Generated"))
                            .found()
                    : Optional.empty();
        }
        return Judgement.error(
                        SILENTLY_WRONG,
                        evidence.truthName() + (actual == null ? " not generated" : " generated as " + actual)
                                + ", entity generated as " + wanted)
                .repair(Repair.entities(
                        actual == null ? "remove @GeneratedColumn" : "@GeneratedColumn with the database's expression"))
                .found();
    }
}
