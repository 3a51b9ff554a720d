package io.github.schemaguard.compare.rule.keys;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.ExclusionConstraint;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reference rejects duplicates that the mapping allows. */
public final class UniqueUndeclaredRule extends UndeclaredRule {

    private static final Set<Attribute> FACTS = Set.of(Attribute.EXISTS, Attribute.COLUMNS, Attribute.UNIQUE);

    public UniqueUndeclaredRule() {
        super("SG317", "unique-undeclared");
    }

    @Override
    boolean isUndeclared(EntityDifference difference) {
        SchemaObject constraint = constraint(difference);
        boolean unique = constraint instanceof UniqueKey
                || (constraint instanceof Index index && index.unique() && index.valid())
                || constraint instanceof ExclusionConstraint;
        return unique
                && FACTS.contains(difference.disagreement().attribute())
                && !isDeclared(difference.entityTable(), constraint)
                && !isReportedForDeletedRows(difference);
    }

    private static boolean isDeclared(@Nullable Table entities, SchemaObject constraint) {
        if (entities == null || constraint instanceof ExclusionConstraint) {
            return false;
        }
        return UniqueKeys.enforce(entities, constraint)
                || (constraint instanceof Index index && UniqueKeys.enforceColumns(entities, index.columnNames()));
    }

    /** Deleted rows that stay in the table make it worse than undeclared. */
    private static boolean isReportedForDeletedRows(EntityDifference difference) {
        Optional<MappedTable> mapped = difference.mappedTable();
        Table actual = difference.referenceTable();
        return mapped.isPresent()
                && actual != null
                && SoftDeleteUniqueRule.reports(
                        new TableContext(mapped.get(), actual, difference.context()), constraint(difference));
    }

    @Override
    FindingBuilder undeclared(EntityDifference difference) {
        SchemaObject constraint = constraint(difference);
        return constraint instanceof ExclusionConstraint
                ? rejects(difference, "a row that conflicts with another one")
                : rejectsEqualRows(difference, "").repair(repair(difference, constraint));
    }

    /** Empty where no annotation can declare it: for some rows only, for an expression, for the revisions of Envers. */
    private static Optional<Repair> repair(EntityDifference difference, SchemaObject constraint) {
        if (constraint instanceof Index index && !index.enforcesUniqueness()) {
            return Optional.empty();
        }
        List<String> columns = constraint.columnNames();
        MappedTable mapped = difference.mappedTable().orElseThrow();
        String declared = "uniqueConstraints = @UniqueConstraint(columnNames = " + literals(columns) + ")";
        return switch (mapped.role()) {
            case ENTITY ->
                Optional.of(
                        Repair.entities(columns.size() == 1 ? "@Column(unique = true)" : "@Table(" + declared + ")"));
            case LIST ->
                Optional.of(Repair.entities(
                        sameParts(difference, mapped).isEmpty()
                                ? "declare " + mapped.owner() + " as a Set"
                                : ofCollection(declared, mapped)));
            case COLLECTION -> Optional.of(Repair.entities(ofCollection(declared, mapped)));
            case IMMUTABLE_ENTITY, AUDIT -> Optional.empty();
        };
    }

    private static String ofCollection(String declared, MappedTable mapped) {
        return declared + " in the @JoinTable or @CollectionTable of " + mapped.owner();
    }
}
