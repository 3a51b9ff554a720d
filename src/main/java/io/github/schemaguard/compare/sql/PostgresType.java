package io.github.schemaguard.compare.sql;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a type as {@code format_type} renders it.
 *
 * @param name without modifiers: {@code character varying}, {@code timestamp without time zone}, {@code public.mood}
 * @param modifiers the numbers in parentheses; empty when the type is unconstrained or has modifiers of another kind
 * @param array whether it is an array of that type
 */
public record PostgresType(String name, List<Integer> modifiers, boolean array) {

    private static final Pattern MODIFIED = Pattern.compile("([^(]+)\\((-?\\d+(?:,-?\\d+)*+)\\)(.*)");

    /** Of intervals, from the smallest one. */
    private static final List<String> FIELDS = List.of("second", "minute", "hour", "day", "month", "year");

    public PostgresType {
        modifiers = List.copyOf(modifiers);
    }

    /** Parses PostgreSQL's rendering. Any text is a type with that name. */
    public static PostgresType parse(String rendering) {
        boolean array = rendering.endsWith("[]");
        String element = rendering;
        while (element.endsWith("[]")) {
            element = element.substring(0, element.length() - 2);
        }
        Matcher matcher = MODIFIED.matcher(element);
        if (!matcher.matches()) {
            return new PostgresType(element, List.of(), array);
        }
        List<Integer> modifiers =
                Arrays.stream(matcher.group(2).split(",")).map(Integer::valueOf).toList();
        return new PostgresType(matcher.group(1) + matcher.group(3), modifiers, array);
    }

    public boolean is(String... names) {
        return List.of(names).contains(name);
    }

    public boolean isCharacter() {
        return is("character varying", "character", "text", "citext", "bpchar", "name") || name.endsWith(".citext");
    }

    public boolean isInteger() {
        return is("smallint", "integer", "bigint");
    }

    public boolean isNumber() {
        return isInteger() || is("numeric", "real", "double precision");
    }

    public boolean isTemporal() {
        return is("date") || name.startsWith("timestamp") || name.startsWith("time ");
    }

    /** An interval, with or without fields. */
    public boolean isInterval() {
        return name.startsWith("interval");
    }

    /** The smallest field of an interval: {@code second} unless it is limited to larger ones. */
    public String smallestField() {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.equals("interval") ? FIELDS.get(0) : last;
    }

    public boolean hasZone() {
        return name.endsWith(" with time zone");
    }

    /** Digits of the fraction of a second, 6 by default. */
    public int secondsPrecision() {
        return modifiers.isEmpty() ? 6 : modifiers.get(0);
    }

    /** How many characters fit; {@link Integer#MAX_VALUE} when nothing limits them. */
    public int length() {
        if (!modifiers.isEmpty()) {
            return modifiers.get(0);
        }
        return is("character", "bit") ? 1 : is("name") ? 63 : Integer.MAX_VALUE;
    }

    /** The number of bytes of an integer type. */
    public int width() {
        return switch (name) {
            case "smallint" -> 2;
            case "integer" -> 4;
            case "bigint" -> 8;
            default -> throw new IllegalStateException(name + " is not an integer type");
        };
    }

    /** Whether PostgreSQL changes a column of this type to the other one without rewriting its rows. */
    public boolean isKeptAs(PostgresType other) {
        if (array || other.array) {
            return false;
        }
        boolean text = is("character varying", "text");
        boolean toText = other.is("character varying", "text");
        if ((text && toText) || (is("bit varying") && other.is("bit varying"))) {
            return other.length() >= length();
        }
        if (is("bit") && other.is("bit varying")) {
            return other.modifiers.isEmpty();
        }
        if (is("numeric") && other.is("numeric")) {
            return other.modifiers.isEmpty()
                    || (!modifiers.isEmpty() && other.scale() == scale() && other.precision() >= precision());
        }
        if (isInterval() && other.isInterval()) {
            int field = FIELDS.indexOf(smallestField());
            return FIELDS.indexOf(other.smallestField()) <= field
                    && (field > 0 || other.secondsPrecision() >= secondsPrecision());
        }
        return isTemporal() && name.equals(other.name) && other.secondsPrecision() >= secondsPrecision();
    }

    /**
     * Whether a {@code columnDefinition} of this type says more precisely what Hibernate binds, as {@code varchar(50)} of a
     * text. A definition of another kind of type changes nothing.
     */
    public boolean refines(PostgresType bound) {
        if (array != bound.array) {
            return false;
        }
        if (isInteger() && bound.isInteger()) {
            return width() <= bound.width();
        }
        if (isNumber() && bound.isNumber()) {
            return !isInteger()
                    && (!bound.isInteger() || (!modifiers.isEmpty() && scale() == 0))
                    && !(is("real") && bound.is("double precision"));
        }
        boolean json = is("json", "jsonb") && bound.is("json", "jsonb");
        return json || (isCharacter() && bound.isCharacter()) || name.equals(bound.name);
    }

    /** Whether one is a timestamp with a time zone and the other one without. They are stored alike and read differently. */
    public boolean differsInZoneFrom(PostgresType other) {
        return name.startsWith("timestamp") && other.name.startsWith("timestamp") && hasZone() != other.hasZone();
    }

    public int precision() {
        return modifiers.get(0);
    }

    public int scale() {
        return modifiers.size() > 1 ? modifiers.get(1) : 0;
    }
}
