package io.github.schemaguard.postgres.prepare;

import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.prepare.PlanCondition.Comparison;
import io.github.schemaguard.postgres.prepare.PlanCondition.Reference;
import io.github.schemaguard.postgres.prepare.StatementPlan.WholeScan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tables that a plan reads as a whole although a condition chooses rows. The plan was made with sequential scans disabled,
 * so that no index serves the condition.
 *
 * @param plan its first step
 * @param unhelpful columns for which an index does not help, such as those of type boolean
 * @param partialIndexes PostgreSQL uses them for the rows that they contain, with no further condition
 */
record WholeScans(PlanNode plan, Predicate<ObjectPath> unhelpful, Set<QualifiedName> partialIndexes) {

    private static final Set<String> RANGES = Set.of("<", "<=", ">", ">=");
    private static final Set<String> INEQUALITIES = Set.of("<>", "!=");

    /** The joins whose rows of the outer table depend on the inner one, and the reverse. */
    private static final Set<String> CHOOSING_OUTER = Set.of("Inner", "Semi", "Right", "Right Anti", "Right Semi");

    private static final Set<String> CHOOSING_INNER = Set.of("Inner", "Semi", "Left", "Anti", "Right Semi");

    /** A step that reads a whole table, and what chooses rows of it. */
    record Chosen(PlanNode step, WholeScan scan) {}

    List<Chosen> find() {
        return plan.all().filter(this::readsWhole).flatMap(this::chosen).toList();
    }

    /** Whether a step with this alias reads the whole table. */
    boolean isWhole(String alias) {
        return plan.all().anyMatch(step -> step.alias().equals(alias) && readsWhole(step));
    }

    private boolean readsWhole(PlanNode step) {
        QualifiedName table = step.relation();
        if (table == null) {
            return false;
        }
        return switch (step.type()) {
            case "Seq Scan" -> true;
            case "Index Scan", "Index Only Scan", "Bitmap Heap Scan" ->
                step.all()
                        .filter(each -> !each.index().isEmpty())
                        .anyMatch(each -> !each.conditions().containsKey(PlanNode.INDEX_CONDITION)
                                && !partialIndexes.contains(new QualifiedName(table.schema(), each.index())));
            default -> false;
        };
    }

    private Stream<Chosen> chosen(PlanNode step) {
        List<PlanCondition> filter = PlanCondition.all(step.conditions().getOrDefault(PlanNode.FILTER, ""));
        List<PlanCondition> equal = only(filter, step, Set.of("="));
        List<PlanCondition> range = only(filter, step, RANGES);
        if (!equal.isEmpty() || !range.isEmpty()) {
            List<PlanCondition> used = equal.isEmpty() ? range.subList(0, 1) : equal;
            return Stream.of(new Chosen(step, scan(step, columns(used, step), used)));
        }
        List<PlanCondition> joined = joined(step);
        if (!joined.isEmpty()) {
            return Stream.of(new Chosen(step, scan(step, columns(joined, step), joined)));
        }
        List<PlanCondition> others =
                filter.stream().filter(each -> isServable(each, step)).toList();
        return others.isEmpty() ? Stream.empty() : Stream.of(new Chosen(step, scan(step, List.of(), others)));
    }

    private static WholeScan scan(PlanNode step, List<String> columns, List<PlanCondition> conditions) {
        return new WholeScan(
                Objects.requireNonNull(step.relation()),
                columns,
                conditions.stream().map(PlanCondition::text).toList(),
                conditions.stream()
                        .flatMap(each -> PlanCondition.references(each.text()).stream())
                        .filter(each -> each.alias().equals(step.alias()))
                        .map(Reference::column)
                        .distinct()
                        .toList());
    }

    /** The conditions that compare a helpful column of the table with something that differs between runs. */
    private List<PlanCondition> only(List<PlanCondition> conditions, PlanNode step, Set<String> operators) {
        return conditions.stream()
                .filter(each -> restriction(each, step.alias())
                        .filter(found -> operators.contains(found.operator()))
                        .filter(found -> isHelpful(step, found))
                        .isPresent())
                .toList();
    }

    private static List<String> columns(List<PlanCondition> conditions, PlanNode step) {
        return conditions.stream()
                .flatMap(each -> sides(each))
                .flatMap(each -> each.column().stream())
                .filter(column -> column.alias().equals(step.alias()))
                .map(Reference::column)
                .distinct()
                .toList();
    }

    private boolean isHelpful(PlanNode step, Comparison comparison) {
        return comparison
                .column()
                .filter(column ->
                        !unhelpful.test(ObjectPath.column(Objects.requireNonNull(step.relation()), column.column())))
                .isPresent();
    }

    private static Stream<Comparison> sides(PlanCondition condition) {
        return condition.comparison().stream().flatMap(each -> Stream.of(each, each.flipped()));
    }

    /** The comparison of a column of the table, on its left side, with something that differs between runs and is not of it. */
    private static Optional<Comparison> restriction(PlanCondition condition, String alias) {
        return sides(condition)
                .filter(each -> each.column()
                        .filter(column -> column.alias().equals(alias))
                        .isPresent())
                .filter(each -> !each.isWithConstant() && !mentions(each.right(), alias))
                .findFirst();
    }

    private static boolean mentions(String part, String alias) {
        return PlanCondition.references(part).stream()
                .anyMatch(each -> each.alias().equals(alias));
    }

    /**
     * Whether some index could serve it, if not one of plain columns. Where null makes a condition true for every row, the
     * plan for a given value is another.
     */
    private boolean isServable(PlanCondition condition, PlanNode step) {
        List<PlanCondition> alternatives = condition.alternatives();
        if (alternatives.size() > 1) {
            return alternatives.stream()
                    .allMatch(each -> restriction(each, step.alias())
                            .filter(found -> found.operator().equals("="))
                            .filter(found -> isHelpful(step, found))
                            .isPresent());
        }
        return sides(condition)
                .anyMatch(each -> mentions(each.left(), step.alias())
                        && !mentions(each.right(), step.alias())
                        && !INEQUALITIES.contains(each.operator())
                        && !each.isWithConstant()
                        && !each.left().startsWith("COALESCE(")
                        && !each.left().startsWith("CASE ")
                        && PlanCondition.references(each.left()).stream()
                                .noneMatch(column -> unhelpful.test(
                                        ObjectPath.column(Objects.requireNonNull(step.relation()), column.column()))));
    }

    /** The conditions that compare columns of the table with those of another one, of which a condition chooses rows. */
    private List<PlanCondition> joined(PlanNode step) {
        for (PlanNode other : plan.all().filter(each -> isRead(each, step)).toList()) {
            List<PlanCondition> joining = joining(step, other)
                    .filter(each -> restriction(each, step.alias())
                            .filter(found -> isHelpful(step, found))
                            .isPresent())
                    .toList();
            if (!joining.isEmpty() && chooses(other, step) && isChosen(other, new HashSet<>(Set.of(step.alias())))) {
                return joining;
            }
        }
        return List.of();
    }

    private static boolean isRead(PlanNode other, PlanNode step) {
        return other.relation() != null && !other.alias().equals(step.alias());
    }

    private Stream<PlanCondition> joining(PlanNode step, PlanNode other) {
        Set<PlanCondition> joining = new LinkedHashSet<>();
        conditions()
                .filter(each -> sides(each)
                        .anyMatch(side -> side.operator().equals("=")
                                && isOf(side, step.alias())
                                && isOf(side.flipped(), other.alias())))
                .forEach(joining::add);
        return joining.stream();
    }

    private static boolean isOf(Comparison comparison, String alias) {
        return comparison
                .column()
                .filter(column -> column.alias().equals(alias))
                .isPresent();
    }

    private Stream<PlanCondition> conditions() {
        return plan.all()
                .flatMap(step -> step.conditions().values().stream())
                .flatMap(text -> PlanCondition.all(text).stream());
    }

    /** Whether a value of the statement chooses rows of the table, or another such table does. */
    private boolean isChosen(PlanNode step, Set<String> asked) {
        asked.add(step.alias());
        boolean byValue = conditions()
                .anyMatch(each -> restriction(each, step.alias())
                        .filter(found -> !INEQUALITIES.contains(found.operator()))
                        .filter(found -> PlanCondition.references(found.right()).isEmpty())
                        .filter(found -> isHelpful(step, found))
                        .isPresent());
        return byValue
                || plan.all()
                        .filter(each -> isRead(each, step) && !asked.contains(each.alias()))
                        .anyMatch(other -> joining(step, other).findAny().isPresent()
                                && chooses(other, step)
                                && isChosen(other, asked));
    }

    /** Whether the step that joins two tables returns only those rows of the second one that have a partner in the first. */
    private boolean chooses(PlanNode first, PlanNode second) {
        List<PlanNode> toFirst = path(plan, first);
        List<PlanNode> toSecond = path(plan, second);
        int same = 0;
        while (same < Math.min(toFirst.size(), toSecond.size())
                && toFirst.get(same).equals(toSecond.get(same))) {
            same++;
        }
        if (same == 0 || same == toFirst.size() || same == toSecond.size()) {
            return false;
        }
        String join = toFirst.get(same - 1).join();
        String sides =
                toFirst.get(same).relationship() + " " + toSecond.get(same).relationship();
        return sides.equals("Inner Outer")
                ? CHOOSING_OUTER.contains(join)
                : sides.equals("Outer Inner") && CHOOSING_INNER.contains(join);
    }

    /** Steps that read different tables are never equal, and neither are those above them. */
    private static List<PlanNode> path(PlanNode from, PlanNode to) {
        if (from.equals(to)) {
            return List.of(to);
        }
        for (PlanNode child : from.children()) {
            List<PlanNode> path = path(child, to);
            if (!path.isEmpty()) {
                List<PlanNode> whole = new ArrayList<>(List.of(from));
                whole.addAll(path);
                return whole;
            }
        }
        return List.of();
    }
}
