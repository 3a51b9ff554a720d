package io.github.schemaguard.compare.sql;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares defaults by the value that they produce, where PostgreSQL renders the same value in several ways: {@code
 * 'a'::text} and {@code 'a'::character varying}, {@code '0'::bigint} and {@code 0}, {@code now()} and {@code
 * CURRENT_TIMESTAMP}.
 */
public final class DefaultExpression {

    private static final Pattern CAST_LITERAL =
            Pattern.compile("\\(?('(?:[^']|'')*+'|-?\\d+(?:\\.\\d+)?)\\)?::(?!regclass).+", Pattern.DOTALL);
    private static final Pattern QUOTED_NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");
    private static final Set<String> TRANSACTION_START = Set.of("CURRENT_TIMESTAMP", "transaction_timestamp()");

    private DefaultExpression() {}

    /** Whether both produce the same value. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String expression) {
        Matcher cast = CAST_LITERAL.matcher(expression);
        String value = cast.matches() ? cast.group(1) : expression;
        Matcher number = QUOTED_NUMBER.matcher(value);
        if (number.matches()) {
            return number.group(1);
        }
        return TRANSACTION_START.contains(value) ? "now()" : value;
    }
}
