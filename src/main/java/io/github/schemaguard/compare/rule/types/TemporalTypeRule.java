package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.DATA_TRUNCATED;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import java.util.Optional;
import java.util.Set;

/** A date or time has another time zone, another precision, or another kind: date, time or timestamp. */
public final class TemporalTypeRule extends TypePairRule {

    private static final Set<String> INSTANTS =
            Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

    public TemporalTypeRule() {
        super("SG205", "temporal");
    }

    @Override
    boolean appliesTo(PostgresType reference, PostgresType entity) {
        return (reference.isTemporal() && entity.isTemporal()) || (reference.isInterval() && entity.isInterval());
    }

    @Override
    Optional<FindingBuilder> check(EntityDifference difference, PostgresType reference, PostgresType entity) {
        if (reference.name().equals(entity.name())) {
            return precision(difference, reference, entity);
        }
        if (reference.isInterval()) {
            return fields(difference, reference, entity);
        }
        if (entity.is("date") && kind(reference).equals("timestamp")) {
            return dateOnTimestamp(difference, reference);
        }
        String javaType = difference.mappedColumn().map(MappedColumn::javaType).orElse("");
        Repair type = javaType(difference, reference);
        Optional<Repair> alter = alterType(difference);
        if (kind(reference).equals(kind(entity))) {
            boolean instant = entity.hasZone() || INSTANTS.contains(javaType);
            String message = instant
                    ? ": the same instant is stored differently by sessions of different time zones"
                    : ": the local time is shifted when the time zone of a session changes";
            FindingBuilder finding = instant
                    ? error(SILENTLY_WRONG, both(difference) + message)
                    : warning(SILENTLY_WRONG, both(difference) + message);
            return finding.repair(type).repair(alter).found();
        }
        return error(DATA_TRUNCATED, both(difference) + ": part of the value is lost or the statement fails")
                .repair(type)
                .repair(alter)
                .found();
    }

    /** What the application writes is stored whole, at midnight, and read again. */
    private Optional<FindingBuilder> dateOnTimestamp(EntityDifference difference, PostgresType reference) {
        FindingBuilder finding = reference.hasZone()
                ? warning(
                        SILENTLY_WRONG,
                        both(difference) + ": the date can shift when the time zone of a session changes,"
                                + " and a time of day that others store is dropped")
                : warning(
                        DATA_TRUNCATED,
                        both(difference)
                                + ": a time of day that others store is dropped, and lost with the next UPDATE");
        return finding.repair(javaType(difference, reference))
                .repair(alterType(difference))
                .found();
    }

    private Optional<FindingBuilder> precision(
            EntityDifference difference, PostgresType reference, PostgresType entity) {
        if (difference.isOnView() || reference.secondsPrecision() == entity.secondsPrecision()) {
            return Optional.empty();
        }
        if (reference.isInterval()) {
            return reference.secondsPrecision() < entity.secondsPrecision()
                    ? rounded(difference, reference)
                            .repair(alterType(difference))
                            .found()
                    : Optional.empty();
        }
        Repair annotation = Repair.entities("@Column(secondPrecision = " + reference.secondsPrecision() + ")");
        return reference.secondsPrecision() < entity.secondsPrecision()
                ? rounded(difference, reference)
                        .repair(annotation)
                        .repair(alterType(difference))
                        .found()
                : info(both(difference) + ": the column stores more digits of a second than the entity declares")
                        .declared(difference.declares(MappedColumn.Declared.PRECISION))
                        .repair(annotation)
                        .found();
    }

    private FindingBuilder rounded(EntityDifference difference, PostgresType reference) {
        return warning(
                DATA_TRUNCATED,
                both(difference) + ": values are rounded to " + reference.secondsPrecision() + " digits of a second");
    }

    /** PostgreSQL drops what is smaller than the last field of the column, and accepts all that is larger. */
    private Optional<FindingBuilder> fields(EntityDifference difference, PostgresType reference, PostgresType entity) {
        String last = lastField(reference);
        if (last.equals("second")) {
            return precision(difference, reference, entity);
        }
        return difference.isOnView()
                ? Optional.empty()
                : warning(DATA_TRUNCATED, both(difference) + ": what is smaller than a " + last + " is dropped")
                        .repair(alterType(difference))
                        .found();
    }

    /** By default Hibernate stores an OffsetTime without its zone. */
    private static Repair javaType(EntityDifference difference, PostgresType reference) {
        return Repair.entities(
                reference.is("time with time zone") && TypeRepair.hasTypeCodes(difference)
                        ? "use OffsetTime with @JdbcTypeCode(SqlTypes.TIME_WITH_TIMEZONE)"
                        : "use a Java type that fits " + reference.name());
    }

    private static String lastField(PostgresType interval) {
        String last = interval.name().substring(interval.name().lastIndexOf(' ') + 1);
        return last.equals("interval") ? "second" : last;
    }

    private static String kind(PostgresType type) {
        return type.name().startsWith("timestamp") ? "timestamp" : type.is("date") ? "date" : "time";
    }
}
