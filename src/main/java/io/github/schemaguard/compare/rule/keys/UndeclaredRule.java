package io.github.schemaguard.compare.rule.keys;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.compare.sql.ReadableExpression;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.MappedTable.Role;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule about a constraint that only the reference has. The level is INFO, because a mapping need not repeat what the
 * database enforces, and WARNING where ordinary use of the mapping violates the constraint.
 */
abstract class UndeclaredRule extends EntityRule {

    UndeclaredRule(String code, String name) {
        super(code, name);
    }

    @Override
    public final boolean appliesTo(EntityDifference difference) {
        // A domain has checks too, and belongs to no table of the entities.
        return difference.reference() != null && difference.entityTable() != null && isUndeclared(difference);
    }

    /** Whether the reference enforces something there that the entities do not declare. */
    abstract boolean isUndeclared(EntityDifference difference);

    @Override
    public final Optional<FindingBuilder> check(EntityDifference difference) {
        boolean written = difference.canConstrain()
                && difference
                        .mappedTable()
                        .filter(table -> table.role() != Role.IMMUTABLE_ENTITY)
                        .isPresent()
                && writes(difference, constraint(difference).columnNames());
        return written ? Optional.of(undeclared(difference)) : Optional.empty();
    }

    /** What the constraint means for an application that writes its columns. */
    abstract FindingBuilder undeclared(EntityDifference difference);

    /** Whether Hibernate writes one of the columns. An expression may use any column. */
    private static boolean writes(EntityDifference difference, List<String> columns) {
        MappedTable table = difference.mappedTable().orElseThrow();
        return !columns.stream()
                .flatMap(column -> table.column(column).stream())
                .filter(column -> !column.insertable() && !column.updatable())
                .map(column -> column.name())
                .toList()
                .equals(columns);
    }

    /** The level is INFO: the statement fails only for the rows in question. */
    final FindingBuilder rejects(EntityDifference difference, String rows) {
        return warning(difference.write().failure(), message(difference, rows)).declared(false);
    }

    /**
     * The level is WARNING if the table stores a bag, a list or the revisions of Envers: their rows have equal values by
     * design. Otherwise it is INFO, also where a bag's elements are equal in some of their attributes only.
     *
     * @param also further rows that are rejected; empty when there are none
     */
    final FindingBuilder rejectsEqualRows(EntityDifference difference, String also) {
        MappedTable table = difference.mappedTable().orElseThrow();
        String same = sameParts(difference, table);
        if (!same.isEmpty()) {
            return rejects(difference, "a second element of " + table.owner() + " with the same " + same + also);
        }
        return switch (table.role()) {
            case LIST ->
                warning(
                                difference.write().failure(),
                                message(difference, "a second equal element of " + table.owner() + also))
                        .declared(true);
            case AUDIT ->
                warning(difference.write().failure(), message(difference, "the second revision of a row" + also))
                        .declared(true);
            case ENTITY, IMMUTABLE_ENTITY, COLLECTION ->
                rejects(difference, "a second row with the same values" + also);
        };
    }

    /**
     * The attributes of a list's elements that the constraint compares; empty if it compares whole elements, or nothing that
     * belongs to an element.
     */
    static String sameParts(EntityDifference difference, MappedTable table) {
        if (table.role() != Role.LIST) {
            return "";
        }
        List<String> compared = constraint(difference).columnNames();
        PrimaryKey position = Objects.requireNonNull(difference.entityTable()).primaryKey();
        List<MappedColumn> parts = table.columns().stream()
                .filter(column -> column.owners().stream()
                        .anyMatch(
                                member -> member.path().startsWith(table.owner().path() + ".")))
                .filter(column -> position == null || !position.columns().contains(column.name()))
                .toList();
        return parts.stream().map(MappedColumn::name).allMatch(compared::contains)
                ? ""
                : parts.stream()
                        .map(MappedColumn::name)
                        .filter(compared::contains)
                        .collect(Collectors.joining(", "));
    }

    private static String message(EntityDifference difference, String rows) {
        SchemaObject constraint = constraint(difference);
        String summary = constraint instanceof CheckConstraint check
                ? "check (" + ReadableExpression.of(check.expression()) + ")"
                : constraint.summary();
        return difference.referenceName() + " " + summary + ", which the mapping does not declare: "
                + difference.write() + " fails for " + rows;
    }

    static SchemaObject constraint(EntityDifference difference) {
        return Objects.requireNonNull(difference.reference());
    }

    /** Names as an annotation lists them: {@code {"a", "b"}}. */
    static String literals(List<String> names) {
        return names.stream().map(JavaLiteral::ofName).collect(Collectors.joining(", ", "{", "}"));
    }
}
