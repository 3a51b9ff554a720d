package io.github.schemaguard.goal.expected;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises the name of one type in foreign text, such as a cell of a document: a name of one word, the names of PostgreSQL's
 * that have more words, modifiers, brackets of an array, and nothing after them.
 */
public final class TypeName {
    /** Four names of 63 characters, and modifiers. */
    private static final int LONGEST = 500;

    private static final String NAME = "(?:\"(?:[^\"\\p{Cntrl}]|\"\")++\"|[\\p{L}_][\\p{L}\\p{N}_$]*+)";

    private static final String MODIFIERS = "(?: ?\\([\\w.+-]+(?:, ?[\\w.+-]+)*+\\))?";

    private static final Pattern TYPE = Pattern.compile("(?:"
            + "(?i:double precision"
            + "|(?:character|bit) varying" + MODIFIERS
            + "|time(?:stamp)?" + MODIFIERS + " with(?:out)? time zone"
            + "|interval(?: (?:year|month|day|hour|minute|second)(?: to (?:month|hour|minute|second))?)?" + MODIFIERS
            + ")|" + NAME + "(?:\\." + NAME + ")*+" + MODIFIERS + ")(?:\\[\\d*\\])*+");

    private static final Pattern SUFFIX = Pattern.compile("(?: ?\\([^()]*\\))?(?:\\[\\d*\\])*+$");

    private TypeName() {}

    /** Whether a text is the name of one type, and nothing else. */
    public static boolean matches(String text) {
        return text.length() <= LONGEST && TYPE.matcher(text).matches();
    }

    /** The same type without modifiers and brackets: {@code numeric} for {@code numeric(10,2)[]}. */
    public static String withoutModifiers(String text) {
        return SUFFIX.matcher(text).replaceFirst("");
    }

    /** The parts between commas that are neither in quotes nor in brackets; none of an empty text. */
    public static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (!text.isBlank()) {
            parts.add(text.substring(from).strip());
        }
        return parts;
    }
}
