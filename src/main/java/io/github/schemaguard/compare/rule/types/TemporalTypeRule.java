package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.DATA_TRUNCATED;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;
import static io.github.schemaguard.finding.Consequence.UPDATE_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Optional;

/** A date or time has another time zone, another precision, or another kind: date, time or timestamp. */
public final class TemporalTypeRule extends TypePairRule {

    /** The digits of a second that milliseconds need. */
    private static final int MILLISECONDS = 3;

    public TemporalTypeRule() {
        super("SG205", "temporal");
    }

    @Override
    boolean appliesTo(PostgresType reference, PostgresType entity) {
        return (reference.isTemporal() && entity.isTemporal()) || (reference.isInterval() && entity.isInterval());
    }

    @Override
    Optional<FindingBuilder> check(EntityDifference difference, PostgresType reference, PostgresType entity) {
        if (isRoundedVersion(difference, reference, entity)) {
            return error(
                            UPDATE_FAILS,
                            both(difference) + ": the version is rounded to " + reference.secondsPrecision()
                                    + " digits of a second, and the next UPDATE finds no row with the one that was sent")
                    .repair(secondPrecision(difference, reference))
                    .repair(alterType(difference))
                    .found();
        }
        if (reference.name().equals(entity.name())) {
            return precision(difference, reference, entity);
        }
        if (reference.isInterval()) {
            return fields(difference, reference, entity);
        }
        if (entity.is("date") && kind(reference).equals("timestamp")) {
            return dateOnTimestamp(difference, reference);
        }
        if (kind(reference).equals(kind(entity))) {
            return ofOtherZone(difference, reference, entity);
        }
        boolean refused = !difference.isOnlyRead()
                && kind(reference).equals("time") != kind(entity).equals("time")
                && !kind(entity).equals("timestamp");
        FindingBuilder finding = refused
                ? error(
                        difference.write().failure(),
                        both(difference) + ": PostgreSQL does not read a " + kind(entity) + " as " + reference.name())
                : error(DATA_TRUNCATED, both(difference) + ": part of the value is lost");
        return finding.repair(javaType(difference, reference))
                .repair(alterType(difference))
                .found();
    }

    private static boolean isRoundedVersion(EntityDifference difference, PostgresType reference, PostgresType entity) {
        return !difference.isOnlyRead()
                && kind(reference).equals("timestamp")
                && kind(entity).equals("timestamp")
                && reference.secondsPrecision() < entity.secondsPrecision()
                && difference
                        .mappedColumn()
                        .filter(column -> column.role() == MappedColumn.Role.VERSION)
                        .isPresent();
    }

    /** {@code secondPrecision} is an attribute since JPA 3.2, which Hibernate has since version 7. */
    private static Repair secondPrecision(EntityDifference difference, PostgresType reference) {
        return Repair.entities(
                difference.context().mapping().hibernateMajor() < 7
                        ? "@Column(columnDefinition = "
                                + JavaLiteral.of(difference.referenceColumn().type()) + ")"
                        : "@Column(secondPrecision = " + reference.secondsPrecision() + ")");
    }

    /** The driver sends a point in time with its time zone, which a column with a zone keeps and any other one ignores. */
    private Optional<FindingBuilder> ofOtherZone(
            EntityDifference difference, PostgresType reference, PostgresType entity) {
        if (reference.hasZone() && kind(reference).equals("timestamp") && BoundValue.isPointInTime(difference)) {
            return precision(difference, reference, entity);
        }
        boolean inUtc = entity.hasZone() && BoundValue.isInstant(difference);
        FindingBuilder finding = inUtc
                ? warning(
                        SILENTLY_WRONG,
                        both(difference) + ": Hibernate stores the time in UTC, and takes for UTC what now() and"
                                + " other writers store in the time zone of their session")
                : entity.hasZone()
                        ? error(
                                SILENTLY_WRONG,
                                both(difference) + ": the same instant is stored differently by sessions of"
                                        + " different time zones")
                        : warning(
                                SILENTLY_WRONG,
                                both(difference)
                                        + ": the local time is shifted when the time zone of a session changes");
        String column = SqlIdentifier.quote(difference.path().name());
        return finding.repair(javaType(difference, reference))
                .repair(alterType(
                        difference,
                        inUtc && kind(reference).equals("timestamp") ? " USING " + column + " AT TIME ZONE 'UTC'" : ""))
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
                        both(difference) + ": a time of day that others store is dropped"
                                + (difference.isOnlyRead() ? "" : ", and lost with the next UPDATE"));
        return finding.repair(javaType(difference, reference))
                .repair(alterType(difference))
                .found();
    }

    private Optional<FindingBuilder> precision(
            EntityDifference difference, PostgresType reference, PostgresType entity) {
        if (difference.isOnlyRead() || reference.secondsPrecision() == entity.secondsPrecision()) {
            return Optional.empty();
        }
        if (reference.isInterval()) {
            return reference.secondsPrecision() < entity.secondsPrecision()
                    ? rounded(difference, reference)
                            .repair(alterType(difference))
                            .found()
                    : Optional.empty();
        }
        if (reference.secondsPrecision() < entity.secondsPrecision()
                && reference.secondsPrecision() >= MILLISECONDS
                && BoundValue.isOfMilliseconds(difference)) {
            return Optional.empty();
        }
        Repair annotation = secondPrecision(difference, reference);
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
        String last = reference.smallestField();
        if (last.equals("second")) {
            return precision(difference, reference, entity);
        }
        return difference.isOnlyRead()
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
                        : TypeRepair.javaType(difference, reference)
                                .orElse("use a Java type that fits " + reference.name()));
    }

    private static String kind(PostgresType type) {
        return type.name().startsWith("timestamp") ? "timestamp" : type.is("date") ? "date" : "time";
    }
}
