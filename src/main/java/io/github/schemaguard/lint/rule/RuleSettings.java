package io.github.schemaguard.lint.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The parameters of a rule, each with its value as text. A rule declares them with their defaults, and the policy of a team
 * sets others. An empty text stands for none.
 */
public record RuleSettings(SortedMap<String, String> values) {

    /** A rule without parameters. */
    public static final RuleSettings NONE = new RuleSettings(Collections.emptySortedMap());

    public RuleSettings {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Parameters with their defaults, name and value in turn. */
    public static RuleSettings of(String... namesAndValues) {
        SortedMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new RuleSettings(values);
    }

    /** The same with other values. */
    public RuleSettings with(Map<String, String> others) {
        SortedMap<String, String> all = new TreeMap<>(values);
        all.putAll(others);
        return new RuleSettings(all);
    }

    /** The value; empty when none is set. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /**
     * A whole number that is not negative.
     *
     * @throws IllegalArgumentException when the value is none
     */
    public int number(String name) {
        String text = text(name);
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(name + " is a whole number, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /**
     * A regular expression that a whole name must match.
     *
     * @throws IllegalArgumentException when the value is none
     */
    public Pattern pattern(String name) {
        try {
            return Pattern.compile(text(name));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    name + " is a regular expression, and '" + text(name) + "' is none: " + e.getDescription(), e);
        }
    }

    /** Words that are separated by commas or blanks. */
    public List<String> words(String name) {
        return Arrays.stream(text(name).split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * One of a few words; empty when none is set.
     *
     * @throws IllegalArgumentException when the value is another
     */
    public String choice(String name, List<String> allowed) {
        String text = text(name);
        if (!text.isEmpty() && !allowed.contains(text)) {
            throw new IllegalArgumentException(
                    name + " is one of " + String.join(", ", allowed) + ", not '" + text + "'");
        }
        return text;
    }
}
