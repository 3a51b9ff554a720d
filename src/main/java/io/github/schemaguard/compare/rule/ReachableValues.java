package io.github.schemaguard.compare.rule;

import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What limits the values that reach a column, whatever Hibernate's DDL says: the constraints of the class, the column that
 * a foreign key references, and for an audit column the column whose values are copied.
 *
 * @param limits each of which every value keeps
 * @param columns the types of columns of the reference that have each value too
 */
public record ReachableValues(List<ValueLimits> limits, List<PostgresType> columns) {

    /** The longest text that Hibernate makes of a value. */
    private static final Map<String, Integer> LONGEST = Map.of(
            "java.util.UUID", 36,
            "java.util.Currency", 3,
            "java.util.TimeZone", 32,
            "java.time.ZoneId", 32,
            "java.time.ZoneOffset", 9);

    /** How many digits the number has that Hibernate makes of a value, as long as it is a usual one. */
    private static final Map<String, Integer> DIGITS = Map.of("java.time.Year", 4, "java.time.Duration", 18);

    /** A column by its table. */
    private record Place(QualifiedName table, String column) {}

    /** The values of the column that differs. */
    public static ReachableValues of(EntityDifference difference) {
        return of(
                Objects.requireNonNull(difference.path().relation()),
                difference.path().name(),
                difference.context());
    }

    /** The values of a column by its name. */
    public static ReachableValues of(QualifiedName table, String column, ComparisonContext context) {
        Place place = new Place(table, column);
        Set<Place> sources = sources(place, context);
        return new ReachableValues(
                Stream.concat(
                                declared(place, context),
                                sources.stream()
                                        .flatMap(source ->
                                                Stream.concat(declared(source, context), stored(source, context))))
                        .toList(),
                Stream.concat(isMadeByColumn(place, context) ? Stream.of(place) : Stream.empty(), sources.stream())
                        .flatMap(source -> type(source, context).stream())
                        .toList());
    }

    /** Whether all of them certainly fit into a column of this type; false when nothing limits them. */
    public boolean fit(PostgresType type) {
        if (type.isInteger()) {
            return haveIntegerDigits(digits(type))
                    || columns.stream().anyMatch(column -> column.isInteger() && column.width() <= type.width());
        }
        if (type.is("numeric") && !type.modifiers().isEmpty()) {
            return haveIntegerDigits(type.precision() - type.scale()) && haveFractionDigits(type.scale());
        }
        return type.isCharacter() && isLimited(ValueLimits::length, type.length());
    }

    /** Whether no number has more digits than these before the decimal point. */
    public boolean haveIntegerDigits(int most) {
        return isLimited(ValueLimits::integerDigits, most);
    }

    /** Whether no number has more digits than these after the decimal point. */
    public boolean haveFractionDigits(int most) {
        return isLimited(ValueLimits::fractionDigits, most);
    }

    /** How many digits a whole number can have that certainly fits. */
    public static int digits(PostgresType type) {
        return switch (type.width()) {
            case 2 -> 4;
            case 4 -> 9;
            default -> 18;
        };
    }

    private boolean isLimited(Function<ValueLimits, @Nullable Integer> limit, int largest) {
        return limits.stream().map(limit).filter(Objects::nonNull).anyMatch(each -> each <= largest);
    }

    private static Stream<ValueLimits> declared(Place place, ComparisonContext context) {
        return mapped(place, context).stream()
                .flatMap(column -> Stream.of(
                                Stream.of(column.limits()), constants(column).stream(), ofJavaType(column).stream())
                        .flatMap(Function.identity()));
    }

    private static Optional<ValueLimits> ofJavaType(MappedColumn column) {
        Integer longest = LONGEST.get(column.javaType());
        Integer digits = DIGITS.get(column.javaType());
        return column.converted() || (longest == null && digits == null)
                ? Optional.empty()
                : Optional.of(new ValueLimits(false, longest, digits, digits == null ? null : 0));
    }

    /** The longest value of an enum or a discriminator: nothing longer is ever stored. */
    private static Optional<ValueLimits> constants(MappedColumn column) {
        return column.enumStorage() == MappedColumn.EnumStorage.STRING
                ? column.enumConstants().stream()
                        .map(String::length)
                        .max(Integer::compare)
                        .map(longest -> new ValueLimits(false, longest, null, null))
                : Optional.empty();
    }

    /** Whether PostgreSQL itself makes the values, so that each of them fits. */
    private static boolean isMadeByColumn(Place place, ComparisonContext context) {
        return mapped(place, context)
                .filter(column -> column.generation().strategy() == MappedColumn.Generation.Strategy.IDENTITY)
                .isPresent();
    }

    /** The columns that the values come from, and those that these get theirs from. */
    private static Set<Place> sources(Place place, ComparisonContext context) {
        Set<Place> found = new LinkedHashSet<>();
        Deque<Place> open = new ArrayDeque<>(List.of(place));
        while (!open.isEmpty()) {
            Place next = open.pop();
            Stream.concat(referenced(next, context), audited(next, context))
                    .filter(source -> !source.equals(place) && found.add(source))
                    .forEach(open::add);
        }
        return found;
    }

    private static Stream<Place> referenced(Place place, ComparisonContext context) {
        Optional<Table> table = context.entityCatalog().table(place.table());
        return table.stream()
                .flatMap(each -> each.foreignKeys().stream())
                .filter(key -> key.columns().contains(place.column()))
                .map(key -> referenced(place, key));
    }

    private static Place referenced(Place place, ForeignKey key) {
        return new Place(
                key.referencedTable(), key.referencedColumns().get(key.columns().indexOf(place.column())));
    }

    private static Stream<Place> audited(Place place, ComparisonContext context) {
        Optional<MappedTable> audit =
                context.table(place.table()).filter(table -> table.role() == MappedTable.Role.AUDIT);
        List<MappedMember> owners = audit.flatMap(table -> table.column(place.column()))
                .map(MappedColumn::owners)
                .orElse(List.of());
        return owners.isEmpty()
                ? Stream.empty()
                : context.mapping().tables().stream()
                        .filter(table -> table.role() != MappedTable.Role.AUDIT)
                        .flatMap(table -> table.columns().stream()
                                .filter(column -> column.name().equals(place.column()))
                                .filter(column -> column.owners().stream().anyMatch(owner -> isSame(owner, owners)))
                                .map(column -> new Place(table.name(), column.name())));
    }

    /** An inherited attribute is recorded with its own class, and in an audit table with the class that is audited. */
    private static boolean isSame(MappedMember owner, List<MappedMember> owners) {
        return owners.stream()
                .anyMatch(each -> each.entity().equals(owner.entity())
                        || each.declaringClass().equals(owner.declaringClass()));
    }

    /** What the reference's column can hold. */
    private static Stream<ValueLimits> stored(Place place, ComparisonContext context) {
        return type(place, context).map(ReachableValues::limits).stream();
    }

    private static Optional<PostgresType> type(Place place, ComparisonContext context) {
        return context.referenceTable(place.table())
                .flatMap(table -> table.column(place.column()))
                .map(column -> PostgresType.parse(column.valueType()));
    }

    private static ValueLimits limits(PostgresType type) {
        boolean text = type.isCharacter() && !type.array() && type.length() != Integer.MAX_VALUE;
        boolean number = type.is("numeric") && !type.modifiers().isEmpty();
        return new ValueLimits(
                false,
                text ? type.length() : null,
                number ? (Integer) (type.precision() - type.scale()) : null,
                number ? (Integer) type.scale() : null);
    }

    private static Optional<MappedColumn> mapped(Place place, ComparisonContext context) {
        return context.table(place.table()).flatMap(table -> table.column(place.column()));
    }
}
