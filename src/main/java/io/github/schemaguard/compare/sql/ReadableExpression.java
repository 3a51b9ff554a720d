package io.github.schemaguard.compare.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders an expression of the catalog as a person writes it, for messages: {@code code IN ('A', 'B')} for {@code
 * ((code)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]))}. The casts that PostgreSQL adds are
 * left out, so the result is to be read, not to be run.
 */
public final class ReadableExpression {

    /** Stands for a literal while the rest of the expression is changed. */
    private static final char LITERAL = '\uE000';

    private static final Pattern LITERALS = Pattern.compile("'(?:[^']|'')*+'");
    private static final String NAME = "(?:\"(?:[^\"]|\"\")++\"|[A-Za-z_][\\w$]*)";
    private static final String TYPE = "::(?:" + NAME + "\\.)?(?:character varying|double precision|bit varying"
            + "|time(?:stamp)?(?:\\(\\d\\))? with(?:out)? time zone|" + NAME + ")(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[\\])*";
    private static final String VALUE = "(?:" + LITERAL + "\\d+" + LITERAL + "|-?\\d+(?:\\.\\d+)?)";

    private static final String VALUES = VALUE + "(?:, " + VALUE + ")*+";

    /** A parenthesis that is not that of a function's arguments. */
    private static final String OPEN = "(?<![\\w$\"])\\(";

    private static final Pattern CAST_VALUE =
            Pattern.compile("(?:" + OPEN + "(" + VALUE + ")\\)|(" + VALUE + "))" + TYPE);
    private static final Pattern CAST_COLUMN = Pattern.compile(OPEN + "(" + NAME + ")\\)" + TYPE);
    private static final Pattern LIST = Pattern.compile(
            "(= ANY|<> ALL) (?:\\(\\(ARRAY\\[(" + VALUES + ")\\]\\)" + TYPE + "\\)|\\(ARRAY\\[(" + VALUES + ")\\]\\))");

    private ReadableExpression() {}

    public static String of(String expression) {
        List<String> literals = new ArrayList<>();
        String text = LITERALS.matcher(expression.replace(String.valueOf(LITERAL), ""))
                .replaceAll(literal -> {
                    literals.add(literal.group());
                    return String.valueOf(LITERAL) + (literals.size() - 1) + LITERAL;
                });
        text = CAST_VALUE.matcher(text).replaceAll("$1$2");
        text = CAST_COLUMN.matcher(text).replaceAll("$1");
        text = LIST.matcher(text)
                .replaceAll(list -> (list.group(1).startsWith("=") ? "IN" : "NOT IN") + " ("
                        + (list.group(2) == null ? list.group(3) : list.group(2)) + ")");
        text = Parentheses.withoutOuter(text);
        return Pattern.compile(LITERAL + "(\\d+)" + LITERAL)
                .matcher(text)
                .replaceAll(number -> Matcher.quoteReplacement(literals.get(Integer.parseInt(number.group(1)))));
    }
}
