package io.github.schemaguard.compare.sql;

import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions that a check demands, without what PostgreSQL ensures anyway: a check passes when it is null, as {@code
 * period >= 7} is for null, and no {@code integer} is above 2147483647.
 */
public final class CheckCondition {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")++\"|[a-z_][\\w$]*+)";
    private static final String TYPE = "::[\\w .\"]+(?:\\(\\d+(?:,\\d+)?\\))?";
    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final String TEXT = "'(?:[^']|'')*+'";

    /** Compares a column, or its length, with one constant. The result is null when the column is. */
    private static final Pattern COMPARISON =
            Pattern.compile("(?<value>(?<name>%1$s)|\\(%1$s\\)%2$s|(?:char_length|length)\\((?:%1$s|\\(%1$s\\)%2$s)\\))"
                            .formatted(NAME, TYPE)
                    + " (?<operator><=|<|>=|>|<>|=|~|~~) "
                    + "(?<constant>(?:%1$s|%2$s|\\((?:%1$s|%2$s)\\))(?:%3$s)?)".formatted(NUMBER, TEXT, TYPE));

    private static final Pattern IS_NULL = Pattern.compile("(" + NAME + ") IS NULL");
    private static final Pattern INTEGER =
            Pattern.compile("\\(?'?(-?\\d+)'?\\)?(?:::(?:smallint|integer|bigint|numeric))?");

    private CheckCondition() {}

    /** Whether these checks together demand all that the wanted one does. */
    public static boolean isCovered(CheckConstraint wanted, Collection<CheckConstraint> checks, Table table) {
        return conditions(checks, table).containsAll(conditions(List.of(wanted), table));
    }

    private static Set<String> conditions(Collection<CheckConstraint> checks, Table table) {
        Set<String> found = new LinkedHashSet<>();
        checks.forEach(check -> collect(check.expression(), table, found));
        return found;
    }

    private static void collect(String expression, Table table, Set<String> found) {
        String text = Parentheses.withoutOuter(expression);
        List<String> all = Parentheses.split(text, " AND ");
        if (all.size() > 1) {
            all.forEach(each -> collect(each, table, found));
            return;
        }
        Optional<String> rest = withoutNull(text);
        if (rest.isPresent()) {
            collect(rest.get(), table, found);
        } else if (!isAlwaysTrue(text, table)) {
            found.add(text);
        }
    }

    /** The comparisons after {@code period IS NULL OR}; empty if it is something else, or if one of them may be false for null. */
    private static Optional<String> withoutNull(String text) {
        List<String> parts = Parentheses.split(text, " OR ").stream()
                .map(Parentheses::withoutOuter)
                .toList();
        if (parts.size() != 2) {
            return Optional.empty();
        }
        int first = IS_NULL.matcher(parts.get(0)).matches() ? 0 : 1;
        Matcher isNull = IS_NULL.matcher(parts.get(first));
        String rest = parts.get(1 - first);
        return isNull.matches()
                        && Parentheses.split(rest, " AND ").stream()
                                .map(Parentheses::withoutOuter)
                                .allMatch(each -> isComparison(each, isNull.group(1)))
                ? Optional.of(rest)
                : Optional.empty();
    }

    private static boolean isComparison(String text, String column) {
        Matcher comparison = COMPARISON.matcher(text);
        return comparison.matches()
                && Pattern.compile("(?<![\\w$\"])" + Pattern.quote(column) + "(?![\\w$\"])")
                        .matcher(comparison.group("value"))
                        .find();
    }

    private static boolean isAlwaysTrue(String text, Table table) {
        Matcher comparison = COMPARISON.matcher(text);
        if (!comparison.matches() || comparison.group("name") == null) {
            return false;
        }
        Matcher constant = INTEGER.matcher(comparison.group("constant"));
        Optional<PostgresType> type = table.columns().stream()
                .filter(column -> SqlIdentifier.quote(column.name()).equals(comparison.group("name")))
                .map(Column::valueType)
                .map(PostgresType::parse)
                .filter(each -> each.isInteger() && !each.array())
                .findFirst();
        if (type.isEmpty() || !constant.matches()) {
            return false;
        }
        BigInteger bound = new BigInteger(constant.group(1));
        BigInteger smallest =
                BigInteger.ONE.shiftLeft(type.get().width() * 8 - 1).negate();
        BigInteger largest = smallest.negate().subtract(BigInteger.ONE);
        return switch (comparison.group("operator")) {
            case "<=" -> bound.compareTo(largest) >= 0;
            case "<" -> bound.compareTo(largest) > 0;
            case ">=" -> bound.compareTo(smallest) <= 0;
            case ">" -> bound.compareTo(smallest) < 0;
            default -> false;
        };
    }
}
