package io.github.schemaguard.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one was meant to be. */
public final class NearestName {

    private NearestName() {}

    /** {@code ". Did you mean column-length?"}; empty when no known name is near. */
    public static String suggestion(String given, Collection<String> known) {
        return of(given, known, 0).map(near -> ". Did you mean " + near + "?").orElse("");
    }

    /**
     * The known name with the fewest letters that differ, if these are few. Capital letters, hyphens and underscores do not
     * count in the given name.
     *
     * @param prefix how many letters all names begin with
     */
    public static Optional<String> of(String given, Collection<String> known, int prefix) {
        String plain = given.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(plain, name)))
                .filter(name -> distance(plain, name) <= Math.max(2, (name.length() - prefix) / 3));
    }

    private static int distance(String plain, String name) {
        return EditDistance.between(plain, name.toLowerCase(Locale.ROOT).replaceAll("[-_]", ""));
    }
}
