package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.DATA_TRUNCATED;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import java.util.Optional;
import java.util.Set;

/** Dates and times with another zone, another precision, or another part of the calendar. */
public final class TemporalTypeRule extends TypePairRule {

    private static final Set<String> INSTANTS =
            Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

    public TemporalTypeRule() {
        super("SG205", "temporal");
    }

    @Override
    boolean judges(PostgresType truth, PostgresType entity) {
        return truth.isTemporal() && entity.isTemporal();
    }

    @Override
    Optional<RuleResult> judge(EntityDifference evidence, PostgresType truth, PostgresType entity) {
        if (truth.name().equals(entity.name())) {
            return precision(evidence, truth, entity);
        }
        String javaType = evidence.mappedColumn().map(MappedColumn::javaType).orElse("");
        Repair type = Repair.entities("use a Java type that fits " + truth.name() + ", or @Column(columnDefinition = \""
                + evidence.truthColumn().type() + "\")");
        Repair alter = alterType(evidence);
        if (kind(truth).equals(kind(entity))) {
            boolean instant = entity.hasZone() || INSTANTS.contains(javaType);
            String message = instant
                    ? ": the same instant is stored differently by sessions of different time zones"
                    : ": the local time is shifted when the time zone of a session changes";
            RuleResult judgement = instant
                    ? RuleResult.error(SILENTLY_WRONG, both(evidence) + message)
                    : RuleResult.warning(SILENTLY_WRONG, both(evidence) + message);
            return judgement.repair(type).repair(alter).found();
        }
        return RuleResult.error(DATA_TRUNCATED, both(evidence) + ": part of the value is lost or the statement fails")
                .repair(type)
                .repair(alter)
                .found();
    }

    private static Optional<RuleResult> precision(EntityDifference evidence, PostgresType truth, PostgresType entity) {
        if (evidence.isOnView() || truth.secondsPrecision() == entity.secondsPrecision()) {
            return Optional.empty();
        }
        Repair annotation = Repair.entities("@Column(secondPrecision = " + truth.secondsPrecision() + ")");
        return truth.secondsPrecision() < entity.secondsPrecision()
                ? RuleResult.warning(
                                DATA_TRUNCATED,
                                both(evidence) + ": values are rounded to " + truth.secondsPrecision()
                                        + " digits of a second")
                        .repair(annotation)
                        .repair(alterType(evidence))
                        .found()
                : RuleResult.info(both(evidence) + ": the column keeps more of the second than the entity says")
                        .resting(evidence.declares(MappedColumn.Declared.PRECISION))
                        .repair(annotation)
                        .found();
    }

    private static String kind(PostgresType type) {
        return type.name().startsWith("timestamp") ? "timestamp" : type.is("date") ? "date" : "time";
    }
}
