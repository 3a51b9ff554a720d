package io.github.schemaguard.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one was meant to be. */
public final class NearestName {

    /** Fewer letters begin too many names. */
    private static final int SHORTEST_BEGINNING = 3;

    private NearestName() {}

    /** {@code ". Did you mean column-length?"}; empty when no known name is near. */
    public static String suggestion(String given, Collection<String> known) {
        return of(given, known, 0).map(near -> ". Did you mean " + near + "?").orElse("");
    }

    /**
     * The known name with the fewest letters that differ, if these are few; otherwise the shortest one that begins with the
     * given name. Capital letters, hyphens and underscores do not count.
     *
     * @param prefix how many letters all names begin with
     */
    public static Optional<String> of(String given, Collection<String> known, int prefix) {
        String plain = plain(given);
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(plain, name)))
                .filter(name -> distance(plain, name) <= Math.max(2, (name.length() - prefix) / 3))
                .or(() -> plain.length() - prefix < SHORTEST_BEGINNING
                        ? Optional.empty()
                        : known.stream()
                                .filter(name -> plain(name).startsWith(plain))
                                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())));
    }

    private static int distance(String plain, String name) {
        return EditDistance.between(plain, plain(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }
}
