package io.github.schemaguard.document.content;

import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern for object names: {@code public.tmp_*}, {@code audit.*}, or {@code tmp_*} for a name in any schema.
 * {@code *} matches any text, {@code ?} matches one character.
 *
 * @param text the pattern in its written form
 * @param schema {@code *} if the pattern names no schema
 */
public record ObjectPattern(String text, String schema, String name) implements Comparable<ObjectPattern> {

    /** The name is more specific than the schema, and letters are more specific than wildcards. */
    private static final Comparator<ObjectPattern> BY_SPECIFICITY = Comparator.comparing(
                    (ObjectPattern pattern) -> letters(pattern.name))
            .thenComparing(pattern -> letters(pattern.schema));

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if the pattern is empty or has more parts than a schema and a name
     */
    static ObjectPattern of(String text) {
        String[] parts = text.strip().split("\\.", -1);
        boolean wrong = parts.length > 2 || text.isBlank() || text.codePoints().anyMatch(Character::isISOControl);
        for (String part : parts) {
            wrong |= part.isEmpty();
        }
        if (wrong) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a pattern of objects; write public.tmp_*, audit.* or"
                            + " tmp_*: a table, view, type, sequence or function, with or without its schema");
        }
        return parts.length == 1
                ? new ObjectPattern(text.strip(), "*", parts[0])
                : new ObjectPattern(text.strip(), parts[0], parts[1]);
    }

    boolean matches(QualifiedName object) {
        return matches(schema, object.schema()) && matches(name, object.name());
    }

    boolean isMoreSpecificThan(ObjectPattern other) {
        return BY_SPECIFICITY.compare(this, other) > 0;
    }

    @Override
    public int compareTo(ObjectPattern other) {
        return text.compareTo(other.text);
    }

    private static boolean matches(String pattern, String text) {
        String regex = pattern.codePoints()
                .mapToObj(c -> switch (c) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }

    private static int letters(String pattern) {
        return (int) pattern.chars().filter(c -> c != '*' && c != '?').count();
    }
}
