package io.github.schemaguard.model.part;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code pg_sequence} keeps, of a sequence or of an identity column.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 */
public record SequenceOptions(
        String type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {

    /** PostgreSQL's defaults for an ascending sequence of this type. */
    public static SequenceOptions defaults(String type) {
        return new SequenceOptions(type, 1, 1, 1, largest(type), 1, false);
    }

    /** The options that are not PostgreSQL's defaults, as SQL writes them; empty when all are. */
    public String unusual() {
        List<String> options = new ArrayList<>();
        boolean ascending = increment > 0;
        long usualMinimum = ascending ? 1 : -largest(type) - 1;
        long usualMaximum = ascending ? largest(type) : -1;
        if (increment != 1) {
            options.add("increment " + increment);
        }
        if (minimum != usualMinimum) {
            options.add("minimum " + minimum);
        }
        if (maximum != usualMaximum) {
            options.add("maximum " + maximum);
        }
        if (start != (ascending ? minimum : maximum)) {
            options.add("start " + start);
        }
        if (cache != 1) {
            options.add("cache " + cache);
        }
        if (cycle) {
            options.add("cycle");
        }
        return String.join(", ", options);
    }

    private static long largest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
