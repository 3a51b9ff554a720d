package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entity declares something unique that nothing enforces. */
public final class UniqueMissingRule extends EntityRule {

    public UniqueMissingRule() {
        super("SG302", "unique-missing");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        boolean found = difference.disagreement().isAbout(Attribute.EXISTS)
                || difference.disagreement().isAbout(Attribute.COLUMNS)
                || difference.disagreement().isAbout(Attribute.UNIQUE);
        return found && isUnique(difference.entity());
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        SchemaObject wanted = Objects.requireNonNull(difference.entity());
        if (!difference.canConstrain() || enforces(Objects.requireNonNull(difference.referenceTable()), wanted)) {
            return Optional.empty();
        }
        return warning(
                        NOT_ENFORCED,
                        "entity " + wanted.summary() + ", but nothing in the " + difference.referenceName()
                                + " rejects duplicates")
                .declared(isDeclared(difference, wanted.columnNames()))
                .repair(Repair.entities("remove the unique constraint from the mapping"))
                .repair(
                        wanted instanceof Index index
                                ? DdlStatements.createIndex(
                                        Objects.requireNonNull(difference.path().relation()),
                                        Objects.requireNonNull(difference.referenceTable()),
                                        index)
                                : Repair.database(
                                        difference.alterTable() + "ADD " + DdlStatements.unique(wanted),
                                        "exclusive lock while its index is built; fails on duplicates"))
                .found();
    }

    private static boolean isUnique(@Nullable SchemaObject object) {
        return object != null
                && (object.kind() == ObjectKind.UNIQUE || (object instanceof Index index && index.unique()));
    }

    /** Whether a key or unique index on these columns, or on some of them, enforces it. */
    private static boolean enforces(Table table, SchemaObject wanted) {
        if (wanted instanceof Index index && !index.enforcesUniqueness()) {
            return table.indexes().stream().anyMatch(other -> other.key().equals(index.key()));
        }
        Set<String> columns = Set.copyOf(wanted.columnNames());
        Stream<List<String>> keys = Stream.concat(
                table.uniques().stream().map(SchemaObject::columnNames),
                table.indexes().stream().filter(Index::enforcesUniqueness).map(SchemaObject::columnNames));
        PrimaryKey primary = table.primaryKey();
        return (primary != null && columns.containsAll(primary.columns())) || keys.anyMatch(columns::containsAll);
    }

    /** A one-to-one association makes its column unique although no annotation declares that. */
    private static boolean isDeclared(EntityDifference difference, List<String> columns) {
        return columns.size() > 1
                || difference
                        .mappedColumn(columns.get(0))
                        .map(UniqueMissingRule::isDeclared)
                        .orElse(true);
    }

    private static boolean isDeclared(MappedColumn column) {
        return column.role() != Role.FOREIGN_KEY || column.declares(Declared.UNIQUE);
    }
}
