package io.github.schemaguard.entities.fork.query;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types with which parameters of a statement are set, as constants of {@link Types}. The driver sends a {@code
 * java.sql.Timestamp} and its like without a type; so it is not known.
 */
final class ParameterType {

    private static final Map<String, Integer> SETTERS = Map.ofEntries(
            Map.entry("setString", Types.VARCHAR),
            Map.entry("setNString", Types.VARCHAR),
            Map.entry("setLong", Types.BIGINT),
            Map.entry("setInt", Types.INTEGER),
            Map.entry("setShort", Types.SMALLINT),
            Map.entry("setByte", Types.SMALLINT),
            Map.entry("setBoolean", Types.BOOLEAN),
            Map.entry("setDouble", Types.DOUBLE),
            Map.entry("setFloat", Types.REAL),
            Map.entry("setBigDecimal", Types.NUMERIC),
            Map.entry("setBytes", Types.BINARY));

    private static final Map<Class<?>, Integer> OBJECTS = Map.ofEntries(
            Map.entry(String.class, Types.VARCHAR),
            Map.entry(Long.class, Types.BIGINT),
            Map.entry(Integer.class, Types.INTEGER),
            Map.entry(Short.class, Types.SMALLINT),
            Map.entry(Boolean.class, Types.BOOLEAN),
            Map.entry(Double.class, Types.DOUBLE),
            Map.entry(Float.class, Types.REAL),
            Map.entry(BigDecimal.class, Types.NUMERIC),
            Map.entry(byte[].class, Types.BINARY),
            Map.entry(LocalDate.class, Types.DATE),
            Map.entry(LocalTime.class, Types.TIME),
            Map.entry(LocalDateTime.class, Types.TIMESTAMP),
            Map.entry(OffsetTime.class, Types.TIME_WITH_TIMEZONE),
            Map.entry(OffsetDateTime.class, Types.TIMESTAMP_WITH_TIMEZONE));

    /** Constants that say nothing: Hibernate sets null of an unknown type with some of them. */
    private static final Set<Integer> SAY_NOTHING =
            Set.of(Types.NULL, Types.OTHER, Types.JAVA_OBJECT, Types.VARBINARY, Types.ARRAY, Types.STRUCT);

    private ParameterType() {}

    /**
     * The type; {@code NULL} when it is not known.
     *
     * @param setter name of a method of {@code PreparedStatement}
     * @param arguments of the call: the index, the value or the type, and a type after a value
     */
    static int of(String setter, @Nullable Object[] arguments) {
        Integer type = SETTERS.get(setter);
        if (setter.equals("setNull") && arguments[1] instanceof Integer given) {
            type = given;
        } else if (setter.equals("setObject")) {
            type = arguments.length > 2 && arguments[2] instanceof Integer given
                    ? given
                    : arguments[1] == null
                            ? null
                            : OBJECTS.get(Objects.requireNonNull(arguments[1]).getClass());
        }
        return type == null || SAY_NOTHING.contains(type) ? Types.NULL : type;
    }
}
