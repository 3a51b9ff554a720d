package io.github.schemaguard.compare.sql;

import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The values that a check accepts in one column, however PostgreSQL renders the list: {@code = 'A'},
 * {@code = ANY (ARRAY['A', 'B'])} with casts anywhere, {@code >= 0 AND <= 3}.
 */
public final class ValueList {

    /** A cast to a type with or without its schema. */
    private static final String CAST =
            "(?:::(?:(?:\"[^\"]+\"|[a-z_][\\w$]*)\\.)?(?:\"[^\"]+\"|[a-z_][\\w$ ]*)" + "(?:\\(\\d+\\))?(?:\\[\\])?)";

    private static final Pattern LITERAL =
            Pattern.compile("\\(*('(?:[^']|'')*+'|-?\\d+)\\)*" + CAST + "?\\)*" + CAST + "?");
    private static final Pattern LIST = Pattern.compile("(?s)\\(*(?:\"(?:[^\"]|\"\")++\"|[a-z_][\\w$]*)\\)*" + CAST
            + "?\\)* = ANY \\(\\(*ARRAY\\[(.*?)\\]\\)*" + CAST + "?\\)*");
    private static final Pattern ONE = Pattern.compile(
            "(?s)\\(*(?:\"(?:[^\"]|\"\")++\"|[a-z_][\\w$]*)\\)*" + CAST + "?\\)* = (" + LITERAL.pattern() + ")\\)*");
    private static final Pattern RANGE =
            Pattern.compile("\\(+\\w+ >= '?(-?\\d+)'?" + CAST + "?\\)+ AND \\(+\\w+ <= '?(-?\\d+)'?" + CAST + "?\\)+");
    private static final Pattern ARRAY_LITERAL = Pattern.compile("\\(*(?:\"(?:[^\"]|\"\")++\"|[a-z_][\\w$]*)\\)*" + CAST
            + "?\\)* = ANY \\('\\{([\\w,-]+)\\}'" + CAST + "?\\)\\)*");
    private static final int LONGEST_RANGE = 10_000;

    private ValueList() {}

    /** The values; empty when the check is about several columns or is not a list. */
    public static Optional<Set<String>> of(CheckConstraint check) {
        return check.columns().size() == 1 ? of(check.expression()) : Optional.empty();
    }

    /** The values of all alternatives together, without null, which every check accepts. */
    public static Optional<Set<String>> of(String expression) {
        Set<String> values = new LinkedHashSet<>();
        for (String alternative : Parentheses.split(expression, " OR ")) {
            if (!alternative.endsWith(" IS NULL)") && !alternative.endsWith(" IS NULL")) {
                Optional<Set<String>> some = alternative(alternative);
                if (some.isEmpty()) {
                    return Optional.empty();
                }
                values.addAll(some.get());
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** {@code status IN ('A', 'B')}, or {@code level BETWEEN 0 AND 3} for successive numbers: the check as a person writes it. */
    public static String condition(Column column, Collection<String> values) {
        String name = SqlIdentifier.quote(column.name());
        if (!PostgresType.parse(column.valueType()).isNumber()) {
            return name + " IN (" + values.stream().map(DdlStatements::literal).collect(Collectors.joining(", ")) + ")";
        }
        List<Long> numbers = values.stream().map(Long::valueOf).sorted().toList();
        long first = numbers.get(0);
        long last = numbers.get(numbers.size() - 1);
        return numbers.size() > 1 && last - first == numbers.size() - 1
                ? name + " BETWEEN " + first + " AND " + last
                : name + " IN (" + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private static Optional<Set<String>> alternative(String expression) {
        Matcher range = RANGE.matcher(expression);
        if (range.matches()) {
            return range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
        }
        Matcher array = ARRAY_LITERAL.matcher(expression);
        if (array.matches()) {
            return Optional.of(new LinkedHashSet<>(List.of(array.group(1).split(","))));
        }
        Matcher list = LIST.matcher(expression);
        if (list.matches()) {
            return literals(list.group(1));
        }
        Matcher one = ONE.matcher(expression);
        return one.matches() ? literals(one.group(1)) : Optional.empty();
    }

    private static Optional<Set<String>> range(long from, long to) {
        return to - from > LONGEST_RANGE
                ? Optional.empty()
                : Optional.of(LongStream.rangeClosed(from, to)
                        .mapToObj(Long::toString)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Parses literals separated by commas; empty when there is anything else between them. */
    private static Optional<Set<String>> literals(String text) {
        Set<String> values = new LinkedHashSet<>();
        Matcher literal = LITERAL.matcher(text);
        int position = 0;
        while (literal.find(position) && literal.start() == position) {
            String value = literal.group(1);
            values.add(
                    value.startsWith("'")
                            ? value.substring(1, value.length() - 1).replace("''", "'")
                            : value);
            position = literal.end();
            if (position == text.length()) {
                return Optional.of(values);
            }
            if (!text.startsWith(", ", position)) {
                return Optional.empty();
            }
            position += 2;
        }
        return Optional.empty();
    }
}
