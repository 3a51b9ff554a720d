package io.github.schemaguard.changelog;

import io.github.schemaguard.compare.sql.ValueList;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.SchemaObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a change adds to a table. No statement from before the change names them, so its INSERTs leave them to
 * their defaults, and its UPDATEs leave them alone. A constraint that the same change adds can therefore be harmless.
 */
final class FreshColumns {

    private static final Pattern SEQUENCE = Pattern.compile("nextval\\('.*'::regclass\\)");
    private static final Pattern DISTINCT = Pattern.compile(
            SEQUENCE.pattern() + "|(?:[\\w\".]+\\.)?(?:gen_random_uuid|uuid_generate_v[14]|uuidv[47])\\(\\)");

    private static final Pattern LITERAL =
            Pattern.compile("\\(?(?:'((?:[^']|'')*+)'|\\(?(-?\\d+(?:\\.\\d+)?)\\)?)(?:::.*)?");
    private static final Pattern COMPARISON = Pattern.compile(
            "\\(*[\\w\"]+\\)?(?:::numeric)? (>|>=|<|<=|<>|=) '?\\(?(-?\\d+(?:\\.\\d+)?)\\)?'?(?:::\\w+)?\\)*");

    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"");

    /** What makes something else than null of null. */
    private static final Pattern HANDLES_NULL =
            Pattern.compile("(?i)\\b(is|distinct|case|coalesce|exists|select|row|null|true)\\b");

    private static final Pattern CALL = Pattern.compile("([\\w$\".]+)\\s*\\(");

    /** Words before a parenthesis that are no functions, and functions that PostgreSQL declares strict. */
    private static final Set<String> STRICT = Set.of(
            "and",
            "or",
            "not",
            "any",
            "all",
            "in",
            "varying",
            "character",
            "numeric",
            "bit",
            "char_length",
            "length",
            "octet_length",
            "character_length",
            "lower",
            "upper",
            "btrim",
            "ltrim",
            "rtrim",
            "abs",
            "jsonb_typeof",
            "json_typeof",
            "lower_inc",
            "isempty",
            "date_part",
            "array_length",
            "cardinality");

    private final Map<String, Column> columns = new HashMap<>();
    private final Set<String> filling;

    /** @param filling the types whose domain has a default */
    FreshColumns(Collection<SchemaObject> added, Set<String> filling) {
        this.filling = filling;
        added.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .forEach(column -> columns.put(column.name(), column));
    }

    /** Whether an INSERT that does not name the column fails. */
    boolean needsValue(Column column) {
        return !column.nullable() && isEmptyByDefault(column);
    }

    private boolean isEmptyByDefault(Column column) {
        return column.defaultValue() == null
                && column.identity() == null
                && column.generated() == null
                && !filling.contains(column.type());
    }

    private boolean isNull(@Nullable Column column) {
        return column != null && column.nullable() && isEmptyByDefault(column);
    }

    /** Whether rows of old statements have null in one of the object's columns. */
    boolean leavesNull(SchemaObject object) {
        return anyOf(object.columnNames(), this::isNull);
    }

    /** Whether rows of old statements have a number or UUID of their own in one of the object's columns. */
    boolean numbersRows(SchemaObject object) {
        return object.columnNames().stream().allMatch(columns::containsKey)
                && anyOf(object.columnNames(), FreshColumns::isDistinct);
    }

    private boolean anyOf(List<String> names, Predicate<Column> property) {
        return names.stream().map(columns::get).filter(Objects::nonNull).anyMatch(property);
    }

    private static boolean isDistinct(Column column) {
        return column.identity() != null
                || (column.defaultValue() != null
                        && DISTINCT.matcher(column.defaultValue()).matches());
    }

    /** Whether the column's default is the next value of a sequence. */
    static boolean takesFromSequence(SchemaObject object) {
        return object instanceof Column column
                && column.defaultValue() != null
                && SEQUENCE.matcher(column.defaultValue()).matches();
    }

    boolean keepsUnique(UniqueKey key) {
        return (leavesNull(key) && !key.nullsNotDistinct()) || anyOf(key.columnNames(), FreshColumns::isDistinct);
    }

    boolean keepsUnique(Index index) {
        return (leavesNull(index) && !index.nullsNotDistinct()) || anyOf(index.columnNames(), FreshColumns::isDistinct);
    }

    /** Whether rows of old statements refer to no other row. */
    boolean refersToNothing(ForeignKey key) {
        return !key.enforced()
                || switch (key.match()) {
                    case SIMPLE -> leavesNull(key);
                    case FULL, PARTIAL -> key.columns().stream().allMatch(name -> isNull(columns.get(name)));
                };
    }

    /** Whether rows of old statements pass the check: it is null for them, or their defaults are among its values. */
    boolean passes(CheckConstraint check) {
        if (!check.enforced()) {
            return true;
        }
        List<Column> checked = check.columns().stream().map(columns::get).toList();
        if (checked.isEmpty() || checked.contains(null)) {
            return false;
        }
        if (checked.stream().allMatch(this::isNull)) {
            return isNullForNull(check.expression());
        }
        return checked.size() == 1
                && literal(checked.get(0).defaultValue())
                        .filter(value -> ValueList.of(check)
                                .map(values -> values.contains(value))
                                .orElseGet(() -> compares(check.expression(), value)))
                        .isPresent();
    }

    /** Whether a check accepts every value that another one accepts, if both list their values. */
    static boolean acceptsAllOf(CheckConstraint before, CheckConstraint after) {
        Optional<Set<String>> old = ValueList.of(before);
        Optional<Set<String>> now = ValueList.of(after);
        return before.columns().equals(after.columns())
                && old.isPresent()
                && now.isPresent()
                && now.get().containsAll(old.get());
    }

    /** A check that is null accepts the row. */
    private static boolean isNullForNull(String expression) {
        String text = QUOTED.matcher(expression).replaceAll("x");
        if (HANDLES_NULL.matcher(text).find()) {
            return false;
        }
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            if (!STRICT.contains(call.group(1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> literal(@Nullable String expression) {
        Matcher matcher = LITERAL.matcher(Objects.requireNonNullElse(expression, ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = matcher.group(1);
        return Optional.of(text == null ? matcher.group(2) : text.replace("''", "'"));
    }

    /** Whether a number passes a comparison with another one. */
    private static boolean compares(String expression, String value) {
        Matcher comparison = COMPARISON.matcher(expression);
        if (!comparison.matches() || !value.matches("-?\\d+(\\.\\d+)?")) {
            return false;
        }
        int order = new BigDecimal(value).compareTo(new BigDecimal(comparison.group(2)));
        return switch (comparison.group(1)) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }
}
