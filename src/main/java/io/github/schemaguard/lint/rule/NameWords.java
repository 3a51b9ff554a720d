package io.github.schemaguard.lint.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The words of a name: {@code api_key} and {@code apiKey} have the words <i>api</i> and <i>key</i>. */
public final class NameWords {

    private NameWords() {}

    public static List<String> of(String name) {
        String divided = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        return Arrays.stream(divided.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a word, or several beside each other, are among these: {@code api_key} is found as <i>apikey</i>. */
    public static boolean haveOneOf(List<String> words, Collection<String> wanted) {
        for (int from = 0; from < words.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (String word : words.subList(from, Math.min(words.size(), from + 3))) {
                if (wanted.contains(joined.append(word).toString())) {
                    return true;
                }
            }
        }
        return false;
    }
}
