package io.github.schemaguard.entities.fork.query;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values to execute queries with. They are never sent anywhere, and no class of the project is instantiated for them. */
final class SampleValues {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** A text that is a number too: Hibernate reads one where a query limits its rows by a text. */
    private static final String TEXT = "1";

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(CharSequence.class, TEXT),
            Map.entry(Object.class, TEXT),
            Map.entry(Character.class, '1'),
            Map.entry(char.class, '1'),
            Map.entry(Boolean.class, true),
            Map.entry(boolean.class, true),
            Map.entry(Byte.class, (byte) 1),
            Map.entry(byte.class, (byte) 1),
            Map.entry(Short.class, (short) 1),
            Map.entry(short.class, (short) 1),
            Map.entry(Integer.class, 1),
            Map.entry(int.class, 1),
            Map.entry(Number.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(long.class, 1L),
            Map.entry(Float.class, 1f),
            Map.entry(float.class, 1f),
            Map.entry(Double.class, 1d),
            Map.entry(double.class, 1d),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(BigInteger.class, BigInteger.ONE),
            Map.entry(UUID.class, new UUID(0, 0)),
            Map.entry(LocalDate.class, MOMENT.toLocalDate()),
            Map.entry(LocalTime.class, LocalTime.MIDNIGHT),
            Map.entry(LocalDateTime.class, MOMENT),
            Map.entry(OffsetDateTime.class, MOMENT.atOffset(ZoneOffset.UTC)),
            Map.entry(ZonedDateTime.class, MOMENT.atZone(ZoneOffset.UTC)),
            Map.entry(Instant.class, MOMENT.toInstant(ZoneOffset.UTC)),
            Map.entry(Year.class, Year.of(2000)),
            Map.entry(Date.class, Timestamp.valueOf(MOMENT)),
            Map.entry(Calendar.class, new GregorianCalendar(2000, Calendar.JANUARY, 1)));

    private SampleValues() {}

    /** A value of a type; null when only the project can make one. */
    static @Nullable Object of(Class<?> type) {
        Object value = VALUES.get(type);
        if (value != null) {
            return value;
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants.length == 0 ? null : constants[0];
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return null;
    }
}
