package io.github.schemaguard.postgres.prepare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of a plan that is not several joined by AND.
 *
 * @param text as PostgreSQL writes it, without parentheses around it
 */
record PlanCondition(String text) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*+)";
    private static final Pattern LITERAL_TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\w.:\"$])(" + NAME + ")\\.(" + NAME + ")(?![\\w.(\"$])");
    private static final Pattern COLUMN = Pattern.compile("(" + NAME + ")\\.(" + NAME + ")");
    private static final Pattern CAST_COLUMN =
            Pattern.compile("\\((" + NAME + ")\\.(" + NAME + ")\\)::[\\w .\"\\[\\]]+");
    private static final Pattern OPERATOR = Pattern.compile(" ([-+*/<>=~!@#%^&|`?]+) ");
    private static final Pattern LIST = Pattern.compile("(?:ANY|ALL) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern CONSTANT =
            Pattern.compile("(?:'(?:[^']|'')*'|-?[\\d.]+(?:[eE][-+]?\\d+)?|true|false|NULL)(?:::[\\w .\"\\[\\](),]+)?");

    /** A column of a table, by the table's alias in the statement. */
    record Reference(String alias, String column) {}

    /**
     * A comparison.
     *
     * @param operator {@code =}; also of a comparison with the elements of a list
     */
    record Comparison(String left, String operator, String right) {

        /** The same comparison, read from the other side. */
        Comparison flipped() {
            return new Comparison(/* left= */ right, operator, /* right= */ left);
        }

        /** The column on the left; empty when there is an expression. A cast may be part of it, as of varchar to text. */
        Optional<Reference> column() {
            for (Pattern form : List.of(COLUMN, CAST_COLUMN)) {
                Matcher matcher = form.matcher(left);
                if (matcher.matches()) {
                    return Optional.of(new Reference(unquoted(matcher.group(1)), unquoted(matcher.group(2))));
                }
            }
            return Optional.empty();
        }

        /** Whether the right side is the same in every run. */
        boolean isWithConstant() {
            Matcher list = LIST.matcher(right);
            return CONSTANT.matcher(list.matches() ? list.group(1) : right).matches();
        }
    }

    /** The conditions that are joined by AND. */
    static List<PlanCondition> all(String text) {
        return parts(text, " AND ").stream().map(PlanCondition::new).toList();
    }

    /** The conditions that are joined by OR; this one when there are none. */
    List<PlanCondition> alternatives() {
        return parts(text, " OR ").stream().map(PlanCondition::new).toList();
    }

    /** The comparison that it is; empty for another condition. */
    Optional<Comparison> comparison() {
        String outside = blanked(text);
        Matcher operator = OPERATOR.matcher(outside);
        if (!operator.find()) {
            return Optional.empty();
        }
        Comparison comparison = new Comparison(
                unwrapped(text.substring(0, operator.start())),
                operator.group(1),
                unwrapped(text.substring(operator.end())));
        return operator.find() ? Optional.empty() : Optional.of(comparison);
    }

    /** The columns that a part of a condition names. */
    static Set<Reference> references(String part) {
        Set<Reference> references = new LinkedHashSet<>();
        Matcher matcher = REFERENCE.matcher(LITERAL_TEXT.matcher(part).replaceAll("''"));
        while (matcher.find()) {
            references.add(new Reference(unquoted(matcher.group(1)), unquoted(matcher.group(2))));
        }
        return references;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private static List<String> parts(String text, String separator) {
        String inner = unwrapped(text);
        String outside = blanked(inner);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = outside.indexOf(separator); at >= 0; at = outside.indexOf(separator, from)) {
            parts.add(unwrapped(inner.substring(from, at)));
            from = at + separator.length();
        }
        parts.add(unwrapped(inner.substring(from)));
        return parts;
    }

    /** Without parentheses around the whole. */
    private static String unwrapped(String text) {
        String inner = text;
        while (inner.startsWith("(")
                && inner.endsWith(")")
                && blanked(inner).substring(1, inner.length() - 1).isBlank()) {
            inner = inner.substring(1, inner.length() - 1);
        }
        return inner;
    }

    /** The same length, with blanks for what is quoted or in parentheses; the outer parentheses stay. */
    private static String blanked(String text) {
        StringBuilder outside = new StringBuilder(text);
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean within = depth > 0 || quote != 0;
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
                within = depth > 0;
            }
            if (within || quote != 0) {
                outside.setCharAt(i, ' ');
            }
        }
        return outside.toString();
    }
}
