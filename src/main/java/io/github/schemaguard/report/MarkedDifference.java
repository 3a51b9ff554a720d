package io.github.schemaguard.report;

import java.util.List;

/**
 * A value in three parts, of which the middle one differs from another value.
 *
 * @param before what both values begin with
 * @param different empty when the values are equal, or the other one only has more
 * @param after what both values end with
 */
record MarkedDifference(String before, String different, String after) {

    /** The value as it differs from another one, in whole words. */
    static MarkedDifference of(String value, String other) {
        List<String> words = words(value);
        List<String> others = words(other);
        int shorter = Math.min(words.size(), others.size());
        int start = 0;
        while (start < shorter && words.get(start).equals(others.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && words.get(words.size() - 1 - end).equals(others.get(others.size() - 1 - end))) {
            end++;
        }
        int last = words.size() - end;
        return new MarkedDifference(
                String.join("", words.subList(0, start)),
                String.join("", words.subList(start, last)),
                String.join("", words.subList(last, words.size())));
    }

    private static List<String> words(String value) {
        return List.of(value.split("(?<=\\W)|(?=\\W)", -1));
    }
}
