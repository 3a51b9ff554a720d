package io.github.schemaguard.compare.rule.naming;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table, column or sequence under two names.
 *
 * @param missing the object under the name that the reference does not have
 * @param present the object under the name that the reference has
 */
public record RenamedObject(Disagreement missing, Disagreement present) {

    public ObjectKind kind() {
        return missing.path().kind();
    }

    /** Whether the entities have the object under the missing name. */
    public boolean isExpectedByEntities() {
        return missing.objects().containsKey(Side.ENTITIES);
    }

    /** Whether each side that has the object under one name does not have it under the other. */
    public boolean isOneObject() {
        Set<Side> lacking = new HashSet<>(present.asked());
        lacking.removeAll(present.objects().keySet());
        return lacking.containsAll(missing.objects().keySet());
    }

    /** Whether the names differ only in underscores and case, or only in the schema. */
    public boolean differsInSpellingOnly() {
        return canonical(missing.path().name()).equals(canonical(present.path().name())) && hasCommonColumns();
    }

    /**
     * Two tables of similar names are one table only if they have half of their columns in common. In different schemas
     * they need more than half, because a name like {@code setting} may well be used twice.
     */
    private boolean hasCommonColumns() {
        if (!(any(missing) instanceof Table one) || !(any(present) instanceof Table other)) {
            return true;
        }
        Set<String> common = canonicalNames(one);
        common.retainAll(canonicalNames(other));
        int columns = one.columns().size();
        int others = other.columns().size();
        return isInOtherSchema()
                ? common.size() * 2 > Math.max(columns, others)
                : common.size() * 2 >= Math.min(columns, others);
    }

    /** Whether the name is the same and the schema is not. */
    public boolean isInOtherSchema() {
        return missing.path().name().equals(present.path().name());
    }

    /** Whether type, columns or options are so alike that it is probably the same object. */
    public boolean hasSameShape(Side reference) {
        SchemaObject expected = any(missing);
        SchemaObject actual = Objects.requireNonNull(present.objects().get(reference));
        if (expected instanceof Column one && actual instanceof Column other) {
            return one.valueType().equals(other.valueType()) && one.nullable() == other.nullable();
        }
        if (expected instanceof Sequence one && actual instanceof Sequence other) {
            // The sequences of generators are all alike: only a document's can be recognised by its options.
            return !isExpectedByEntities()
                    && one.options().equals(other.options())
                    && Objects.equals(one.ownedBy(), other.ownedBy());
        }
        return expected instanceof Table one
                && actual instanceof Table other
                && one.columns().size() > 1
                && canonicalNames(one).equals(canonicalNames(other));
    }

    /**
     * Whether the shape is the same but for what Hibernate fills in: the length, the precision and the nullability of a column
     * whose attribute does not declare them.
     */
    public boolean hasDeclaredShape(ComparisonContext context) {
        ObjectPath path = missing.path();
        Optional<MappedColumn> mapped = Optional.ofNullable(path.relation())
                .flatMap(context::table)
                .flatMap(table -> table.column(path.name()));
        if (!isExpectedByEntities()
                || mapped.isEmpty()
                || !(any(missing) instanceof Column expected)
                || !(present.objects().get(context.reference()) instanceof Column actual)) {
            return hasSameShape(context.reference());
        }
        return sameType(mapped.get(), expected, actual)
                && (!mapped.get().declares(Declared.NULLABILITY) || expected.nullable() == actual.nullable());
    }

    private static boolean sameType(MappedColumn column, Column expected, Column actual) {
        if (Stream.of(Declared.LENGTH, Declared.PRECISION, Declared.SCALE, Declared.DEFINITION)
                .anyMatch(column::declares)) {
            return expected.valueType().equals(actual.valueType());
        }
        PostgresType one = PostgresType.parse(expected.valueType());
        PostgresType other = PostgresType.parse(actual.valueType());
        boolean texts = one.is("character varying", "text") && other.is("character varying", "text");
        return (texts || one.name().equals(other.name())) && one.array() == other.array();
    }

    /** What suggests that both names are of one object, besides its shape; empty when nothing does. */
    public Optional<String> evidence(ComparisonContext context) {
        return RenameEvidence.of(this, context.entityCatalog(), context.referenceCatalog());
    }

    /** Name and summary of the object on a side; empty when the side does not have it. */
    Optional<String> shown(Side side) {
        for (Disagreement disagreement : List.of(missing, present)) {
            SchemaObject object = disagreement.objects().get(side);
            if (object != null) {
                ObjectPath path = disagreement.path();
                return Optional.of((isInOtherSchema() ? path : path.name()) + ": " + object.summary());
            }
        }
        return Optional.empty();
    }

    private static SchemaObject any(Disagreement disagreement) {
        return disagreement.objects().values().iterator().next();
    }

    private static Set<String> canonicalNames(Table table) {
        return table.columns().stream()
                .map(column -> canonical(column.name()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String canonical(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
