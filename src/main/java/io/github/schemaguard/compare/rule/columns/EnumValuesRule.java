package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.READ_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.compare.sql.TypeAssignment;
import io.github.schemaguard.compare.sql.ValueList;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The constants of a Java enum are not the values that a check or an enum type accepts. */
public final class EnumValuesRule extends EntityRule {

    public EnumValuesRule() {
        super("SG210", "enum-values");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        ObjectKind kind = difference.path().kind();
        if (kind == ObjectKind.ENUM) {
            return difference.disagreement().isAbout(Attribute.LABELS);
        }
        if (difference.isAbout(ObjectKind.COLUMN, Attribute.TYPE)) {
            return isTextOfType(difference) && !labels(difference).equals(names(difference));
        }
        return kind == ObjectKind.CHECK
                && (difference.disagreement().isAbout(Attribute.EXISTS)
                        || difference.disagreement().isAbout(Attribute.DEFINITION))
                && (isList(difference.entity())
                        || (difference.entity() == null && isList(difference.reference()) && knowsValues(difference)));
    }

    /** Whether the mapping says which values a column that only the reference checks can have. */
    private static boolean knowsValues(EntityDifference difference) {
        String column = difference.path().columns().get(0);
        return !accepted(difference.entityTable(), column).isEmpty()
                || difference
                        .mappedColumn(column)
                        .filter(mapped -> !constants(mapped).isEmpty())
                        .isPresent();
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        if (difference.path().kind() == ObjectKind.ENUM) {
            return compare(
                    difference,
                    "constant has that name",
                    new LinkedHashSet<>(difference.entity(EnumType.class).labels()),
                    new LinkedHashSet<>(difference.reference(EnumType.class).labels()));
        }
        if (difference.path().kind() == ObjectKind.COLUMN) {
            return compare(difference, "constant has that name", names(difference), labels(difference));
        }
        SchemaObject subject = difference.entity() == null ? difference.reference() : difference.entity();
        if (!(subject instanceof CheckConstraint check) || !difference.canConstrain()) {
            return Optional.empty();
        }
        String column = check.columns().get(0);
        Set<String> accepted = accepted(difference.referenceTable(), column);
        Set<String> known = accepted(difference.entityTable(), column);
        boolean extra = difference.entity() == null && !known.isEmpty();
        if (extra && !rejectsAlone(difference, column, known)) {
            return Optional.empty();
        }
        if (difference.entity() == null && known.isEmpty()) {
            known = difference
                    .mappedColumn(column)
                    .map(EnumValuesRule::constants)
                    .orElse(Set.of());
        }
        boolean discriminator = difference
                .mappedColumn(column)
                .map(mapped -> mapped.role() == Role.DISCRIMINATOR)
                .orElse(false);
        String lacking = discriminator ? "entity has that @DiscriminatorValue" : "constant has that name";
        return known.isEmpty() || accepted.isEmpty() ? Optional.empty() : compare(difference, lacking, known, accepted);
    }

    /** Whether the column has an enum type, gets the names of constants as text, and PostgreSQL takes text there, or may. */
    private static boolean isTextOfType(EntityDifference difference) {
        String bound = difference.entityColumn().valueType();
        return !difference.isOnView()
                && PostgresType.parse(bound).isCharacter()
                && !labels(difference).isEmpty()
                && !names(difference).isEmpty()
                && (difference.context().mapping().strings() != StringBinding.TYPED
                        || TypeAssignment.of(
                                        bound,
                                        difference.referenceColumn().valueType(),
                                        difference.context().referenceCatalog())
                                == TypeAssignment.IMPLICIT);
    }

    /** The labels of the column's enum type, or of the one behind its domain; empty when it has another type. */
    private static Set<String> labels(EntityDifference difference) {
        String type = difference.referenceColumn().valueType();
        return difference.context().referenceCatalog().schemas().stream()
                .flatMap(schema -> schema.enums().stream()
                        .filter(each -> new QualifiedName(schema.name(), each.name())
                                .toString()
                                .equals(type)))
                .flatMap(each -> each.labels().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> names(EntityDifference difference) {
        return difference
                .mappedColumn()
                .filter(mapped -> mapped.enumStorage() != EnumStorage.ORDINAL)
                .map(EnumValuesRule::constants)
                .orElse(Set.of());
    }

    private Optional<FindingBuilder> compare(
            EntityDifference difference, String lacking, Set<String> known, Set<String> accepted) {
        Set<String> rejected = isNeverWritten(difference) ? Set.of() : without(known, accepted);
        Set<String> unknown = without(accepted, known);
        if (rejected.isEmpty() && unknown.isEmpty()) {
            return Optional.empty();
        }
        String unread = unknown.isEmpty() ? "" : "reading " + quoted(unknown) + " fails: no " + lacking;
        String place = lacking.startsWith("constant") ? " the enum" : " the discriminator values";
        Repair java = Repair.entities(
                rejected.isEmpty()
                        ? "add " + String.join(", ", unknown) + " to" + place
                        : "remove " + String.join(", ", rejected) + " from" + place
                                + (unknown.isEmpty() ? "" : " and add " + String.join(", ", unknown)));
        if (rejected.isEmpty()) {
            return warning(READ_FAILS, unread).repair(java).found();
        }
        return error(
                        difference.write().failure(),
                        "the " + difference.referenceName() + " rejects " + quoted(rejected) + ": "
                                + difference.write() + " fails"
                                + (unread.isEmpty() ? "" : "; " + unread))
                .repair(java)
                .repair(widen(difference, known, rejected))
                .found();
    }

    /** Whether Hibernate writes no constant to the column, so that none is rejected. */
    private static boolean isNeverWritten(EntityDifference difference) {
        return difference.path().kind() == ObjectKind.COLUMN
                ? difference.isNeverWritten()
                : difference.path().kind() == ObjectKind.CHECK
                        && difference.isNeverWritten(difference.path().columns().get(0));
    }

    private static Repair widen(EntityDifference difference, Set<String> known, Set<String> rejected) {
        if (difference.path().kind() != ObjectKind.CHECK) {
            String type = difference.path().kind() == ObjectKind.ENUM
                    ? difference.path().toString()
                    : difference.referenceColumn().valueType();
            return Repair.database(
                    rejected.stream()
                            .map(label -> "ALTER TYPE " + type + " ADD VALUE " + literal(label))
                            .collect(Collectors.joining("; ")),
                    "a label cannot be removed again");
        }
        CheckConstraint check = (CheckConstraint)
                Objects.requireNonNull(difference.entity() == null ? difference.reference() : difference.entity());
        Table table = Objects.requireNonNull(difference.referenceTable());
        Column column = table.column(check.columns().get(0)).orElseThrow();
        String condition = ValueList.condition(column, known);
        return lists(table, column.name())
                .filter(each -> !values(each).containsAll(known))
                .map(each -> difference.constraintChange(each).check(each, condition))
                .reduce(Repair::followedBy)
                .orElseGet(() -> difference.constraintChange().check(check, condition));
    }

    /**
     * Whether the first list that rejects a value is this one, beside another that is the entity's. A list that is not the
     * entity's belongs to the difference of the entity's own.
     */
    private static boolean rejectsAlone(EntityDifference difference, String column, Set<String> known) {
        Table table = Objects.requireNonNull(difference.referenceTable());
        return lists(table, column).anyMatch(each -> values(each).equals(known))
                && lists(table, column)
                        .filter(each -> !values(each).containsAll(known))
                        .findFirst()
                        .filter(each -> each.equals(difference.reference()))
                        .isPresent();
    }

    /** The values that every list on the column accepts; empty when there is no list. */
    private static Set<String> accepted(@Nullable Table table, String column) {
        return table == null
                ? Set.of()
                : lists(table, column)
                        .map(EnumValuesRule::values)
                        .reduce(EnumValuesRule::common)
                        .orElse(Set.of());
    }

    private static Stream<CheckConstraint> lists(Table table, String column) {
        return table.checks().stream().filter(check -> check.columns().equals(List.of(column)) && isList(check));
    }

    private static Set<String> values(CheckConstraint list) {
        return ValueList.of(list).orElseThrow();
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static Set<String> constants(MappedColumn column) {
        List<String> names = column.enumConstants();
        EnumStorage storage = column.enumStorage();
        if (column.converted() || storage == null || storage == EnumStorage.CONVERTED) {
            return Set.of();
        }
        return storage == EnumStorage.ORDINAL
                ? IntStream.range(0, names.size())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : new LinkedHashSet<>(names);
    }

    private static boolean isList(@Nullable SchemaObject object) {
        return object instanceof CheckConstraint check && ValueList.of(check).isPresent();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String quoted(Set<String> values) {
        return values.stream().sorted().map(EnumValuesRule::literal).collect(Collectors.joining(", "));
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
