package io.github.schemaguard.compare.rule.types;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import java.util.Optional;
import java.util.Set;

/** What Hibernate makes of the values of an attribute before it sends them. */
final class BoundValue {

    /** Points in time, whatever the time zone. */
    private static final Set<String> INSTANTS =
            Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

    /** Likewise, but Hibernate sends them with the time zone of the JVM. */
    private static final Set<String> DATES =
            Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar", "java.sql.Timestamp");

    /** A {@code java.sql.Timestamp} has nanoseconds. */
    private static final Set<String> OF_MILLISECONDS =
            Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar");

    private BoundValue() {}

    /** The Java type that Hibernate itself converts; empty when a converter does, or when no attribute has the column. */
    static String javaType(EntityDifference difference) {
        return difference
                .mappedColumn()
                .filter(column -> !column.converted())
                .map(MappedColumn::javaType)
                .orElse("");
    }

    static boolean isInstant(EntityDifference difference) {
        return INSTANTS.contains(javaType(difference));
    }

    /** Whether the values are points in time that are sent with a time zone, which a column with a zone keeps. */
    static boolean isPointInTime(EntityDifference difference) {
        return isInstant(difference) || DATES.contains(javaType(difference));
    }

    /** Whether the values have no more than three digits of a second. */
    static boolean isOfMilliseconds(EntityDifference difference) {
        return OF_MILLISECONDS.contains(javaType(difference));
    }

    /** Whether the values have no fraction, whatever scale Hibernate gives the column. */
    static boolean isWhole(EntityDifference difference, PostgresType entity) {
        return entity.isInteger()
                || (entity.is("numeric") && !entity.modifiers().isEmpty() && entity.scale() == 0)
                || javaType(difference).equals("java.math.BigInteger");
    }

    /** The digits before the decimal point. */
    static int integerDigits(EntityDifference difference, PostgresType entity) {
        if (entity.modifiers().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return javaType(difference).equals("java.math.BigInteger")
                ? entity.precision()
                : entity.precision() - entity.scale();
    }

    /** Whether the column gets as few different values as an enum or a boolean has. */
    static boolean isOfFewValues(EntityDifference difference) {
        Optional<MappedColumn> column = difference.mappedColumn();
        return column.filter(each -> each.enumStorage() != null || each.isConvertedFromFewValues())
                .isPresent();
    }

    /** Whether the column marks deleted rows. Hibernate writes and compares it with literals, and never reads it. */
    static boolean isDeletionMark(EntityDifference difference) {
        return difference
                .mappedColumn()
                .filter(column -> column.role() == MappedColumn.Role.SOFT_DELETE)
                .isPresent();
    }

    static boolean isStoredAs(EntityDifference difference, EnumStorage storage) {
        return difference
                .mappedColumn()
                .filter(column -> !column.converted() && column.enumStorage() == storage)
                .isPresent();
    }
}
