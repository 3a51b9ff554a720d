package io.github.schemaguard.postgres.crosscheck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Normalizes expressions, whose renderings may differ in redundant parentheses. */
final class SqlText {

    private static final Pattern TOKEN =
            Pattern.compile("E'(?:[^'\\\\]|\\\\.|'')*'|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[()]", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("[\\w.\"]+\\(.*\\)", Pattern.DOTALL);

    private final String text;
    /** The position of the matching parenthesis, for each one outside of literals and quoted names. */
    private final Map<Integer, Integer> closing = new HashMap<>();

    private SqlText(String text) {
        this.text = text;
        Deque<Integer> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group().equals("(")) {
                open.push(token.start());
            } else if (token.group().equals(")") && !open.isEmpty()) {
                closing.put(open.pop(), token.start());
            }
        }
    }

    /** Replaces several pairs of parentheses around the same text with one pair. */
    static String loosened(String text) {
        if (!text.contains("((")) {
            return text;
        }
        SqlText sql = new SqlText(text);
        Set<Integer> needless = new HashSet<>();
        sql.closing.forEach((open, close) -> {
            if (Integer.valueOf(close - 1).equals(sql.closing.get(open + 1))) {
                needless.add(open);
                needless.add(close);
            }
        });
        return IntStream.range(0, text.length())
                .filter(place -> !needless.contains(place))
                .mapToObj(place -> String.valueOf(text.charAt(place)))
                .collect(Collectors.joining());
    }

    /** An expression as PostgreSQL writes it among columns: in parentheses, unless it is a function call. */
    static String amongColumns(String expression) {
        SqlText sql = new SqlText(expression);
        boolean call = CALL.matcher(expression).matches()
                && Integer.valueOf(expression.length() - 1).equals(sql.closing.get(expression.indexOf('(')));
        return call ? expression : "(" + expression + ")";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String toString() {
        return text;
    }
}
