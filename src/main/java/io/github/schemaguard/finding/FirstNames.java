package io.github.schemaguard.finding;

import java.util.Collection;
import java.util.stream.Collectors;

/** The first of many names, for a message. */
public final class FirstNames {

    private FirstNames() {}

    /** {@code a, b and 3 more}; all of them if they are not more than {@code most}. */
    public static String of(Collection<String> names, int most) {
        return of(names, most, ", ");
    }

    /** The same with another text between the names. */
    public static String of(Collection<String> names, int most, String between) {
        return names.stream().limit(most).collect(Collectors.joining(between))
                + (names.size() > most ? " and " + (names.size() - most) + " more" : "");
    }
}
