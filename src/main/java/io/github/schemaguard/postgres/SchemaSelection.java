package io.github.schemaguard.postgres;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which schemas are read.
 *
 * @param patterns names as PostgreSQL stores them, in which {@code *} stands for any characters; empty for every
 *     schema but the system's and those that extensions own
 */
public record SchemaSelection(List<String> patterns) {

    public SchemaSelection {
        patterns = List.copyOf(patterns);
    }

    /** Every schema but the system's and those that extensions own. */
    public static SchemaSelection all() {
        return new SchemaSelection(List.of());
    }

    public static SchemaSelection of(String... patterns) {
        return new SchemaSelection(List.of(patterns));
    }

    /** Whether a schema of this name is selected, also one of an extension or the system when there are no patterns. */
    public boolean includes(String schema) {
        return patterns.isEmpty()
                || patterns.stream().anyMatch(pattern -> matcher(pattern).test(schema));
    }

    /**
     * The names of the selected schemas.
     *
     * @param own the schemas that no extension owns
     * @param others further schemas, taken only when a pattern names them
     * @throws CatalogReadException when a pattern fits no schema
     */
    SortedSet<String> select(Collection<String> own, Collection<String> others) {
        if (patterns.isEmpty()) {
            return new TreeSet<>(own);
        }
        SortedSet<String> selected = new TreeSet<>();
        for (String pattern : patterns) {
            Predicate<String> fits = matcher(pattern);
            List<String> fitting =
                    Stream.concat(own.stream(), others.stream()).filter(fits).toList();
            if (fitting.isEmpty()) {
                String there = own.stream().sorted().collect(Collectors.joining(", "));
                throw new CatalogReadException("The database has no schema " + pattern + ""
                        + (there.isEmpty() ? ". It has no schemas." : ". Its schemas are: " + there + "."));
            }
            selected.addAll(fitting);
        }
        return selected;
    }

    private static Predicate<String> matcher(String pattern) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate();
    }
}
