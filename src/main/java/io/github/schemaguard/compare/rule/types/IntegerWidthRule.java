package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;
import static io.github.schemaguard.finding.Consequence.UPDATE_FAILS;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.ReachableValues;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Generation.Strategy;
import io.github.schemaguard.mapping.MappedColumn.Role;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The Java integer is wider or narrower than the column. */
public final class IntegerWidthRule extends TypePairRule {

    /** Hibernate counts versions and positions in a list up from 0. */
    private static final Set<Role> COUNTED_BY_HIBERNATE = Set.of(Role.VERSION, Role.INDEX);

    private static final Set<Role> DISCRIMINATOR = Set.of(Role.DISCRIMINATOR);

    private static final Set<Strategy> COUNTING = Set.of(Strategy.SEQUENCE, Strategy.TABLE);

    /** The width of {@code smallint} in bytes. */
    private static final int SMALL = 2;

    public IntegerWidthRule() {
        super("SG204", "integer-width");
    }

    @Override
    boolean appliesTo(PostgresType reference, PostgresType entity) {
        return reference.isInteger() && entity.isInteger();
    }

    @Override
    Optional<FindingBuilder> check(EntityDifference difference, PostgresType reference, PostgresType entity) {
        boolean ordinal = difference
                .mappedColumn()
                .map(column -> column.enumStorage() == EnumStorage.ORDINAL)
                .orElse(false);
        if (ordinal || BoundValue.isDeletionMark(difference)) {
            return Optional.empty();
        }
        Repair java = Repair.entities(repair(difference, java(reference)));
        if (entity.width() <= reference.width()) {
            return hasRole(difference, COUNTED_BY_HIBERNATE)
                            || hasRole(difference, DISCRIMINATOR)
                            || isBoundByForeignKey(difference, entity)
                    ? Optional.empty()
                    : warning(
                                    READ_FAILS,
                                    both(difference) + ": reading a value above " + largest(entity) + " overflows")
                            .repair(java)
                            .found();
        }
        boolean fits = difference.isOnlyRead()
                || isAssumedOfFewValues(difference, Declared.TYPE)
                || (hasRole(difference, COUNTED_BY_HIBERNATE) && reference.width() > SMALL)
                || (hasRole(difference, DISCRIMINATOR) && haveSmallConstants(difference, reference))
                || ReachableValues.of(difference).fit(reference);
        if (fits) {
            return Optional.empty();
        }
        String out = "\"" + reference.name() + " out of range\" above " + largest(reference);
        FindingBuilder finding = hasRole(difference, Set.of(Role.VERSION))
                ? warning(UPDATE_FAILS, both(difference) + ": UPDATE fails with " + out + " times")
                : isCounted(difference)
                        ? warning(INSERT_FAILS, both(difference) + ": INSERT fails with " + out)
                        : error(
                                difference.write().failure(),
                                both(difference) + ": " + difference.write() + " fails with " + out);
        return finding.repair(java).repair(alterType(difference)).found();
    }

    /** Whether the column refers to one whose values all fit, and the database has checked that. */
    private static boolean isBoundByForeignKey(EntityDifference difference, PostgresType entity) {
        ComparisonContext context = difference.context();
        return context.referenceTable(Objects.requireNonNull(difference.path().relation())).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> key.validated() && key.enforced())
                .filter(key -> key.columns().equals(List.of(difference.path().name())))
                .flatMap(key -> context
                        .referenceTable(key.referencedTable())
                        .flatMap(table -> table.column(key.referencedColumns().get(0)))
                        .stream())
                .map(column -> PostgresType.parse(column.valueType()))
                .anyMatch(type -> type.isInteger() && type.width() <= entity.width());
    }

    private static boolean hasRole(EntityDifference difference, Set<Role> roles) {
        return difference
                .mappedColumn()
                .filter(column -> roles.contains(column.role()))
                .isPresent();
    }

    /** Whether the numbers of all classes fit into the column. */
    private static boolean haveSmallConstants(EntityDifference difference, PostgresType reference) {
        return difference.mappedColumn().stream()
                .flatMap(column -> column.enumConstants().stream())
                .allMatch(number ->
                        number.matches("-?\\d{1,18}") && Math.abs(Long.parseLong(number)) <= largest(reference));
    }

    /**
     * Whether the values begin with small ones and grow with the rows: those of a sequence or of a table of
     * numbers, and positions in a list.
     */
    static boolean isCounted(EntityDifference difference) {
        // No class is mapped to the table of a generator.
        return difference.mappedTable().isEmpty()
                || hasRole(difference, COUNTED_BY_HIBERNATE)
                || difference
                        .mappedColumn()
                        .filter(column -> COUNTING.contains(column.generation().strategy()))
                        .isPresent();
    }

    /** For an association the type of the referenced identifier counts, and for {@code @Any} the declared key type. */
    private static String repair(EntityDifference difference, String java) {
        Optional<MappedColumn> mapped = difference.mappedColumn();
        if (mapped.filter(column -> column.role() == Role.FOREIGN_KEY).isPresent()) {
            return "declare the referenced identifier as " + java;
        }
        return mapped.filter(column -> column.javaType().equals(Object.class.getName()))
                .map(column -> difference.isAnnotatedBefore(6)
                        ? "idType = \"" + java.toLowerCase(Locale.ROOT) + "\" in its @AnyMetaDef"
                        : "@AnyKeyJavaClass(" + java + ".class)")
                .orElse("declare the attribute as " + difference.typeOfAttribute(java));
    }

    private static String java(PostgresType type) {
        return switch (type.width()) {
            case 2 -> "Short";
            case 4 -> "Integer";
            default -> "Long";
        };
    }

    static long largest(PostgresType type) {
        return switch (type.width()) {
            case 2 -> Short.MAX_VALUE;
            case 4 -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
