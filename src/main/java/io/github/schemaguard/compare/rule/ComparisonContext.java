package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What all rules of one comparison share: the reference, what the entities expect, and the mapping. */
public final class ComparisonContext {

    private final Side reference;
    private final Catalog referenceCatalog;
    private final Catalog entityCatalog;
    private final Mapping mapping;
    private final Function<MappedMember, Optional<Boolean>> kotlin;
    private final Map<QualifiedName, MappedTable> tables = new HashMap<>();
    private final Map<QualifiedName, Table> referenceTables = new HashMap<>();

    /**
     * Creates the context of one comparison.
     *
     * @param reference the side that the entities are compared with: the database, or the document without a database
     * @param entityCatalog what the entities expect; empty when they are not compared
     * @param mapping where the entities' tables and columns come from
     * @param kotlin whether the Kotlin type of a member accepts null; empty when its source is not in Kotlin
     */
    public ComparisonContext(
            Side reference,
            Catalog referenceCatalog,
            Catalog entityCatalog,
            Mapping mapping,
            Function<MappedMember, Optional<Boolean>> kotlin) {
        this.reference = reference;
        this.referenceCatalog = referenceCatalog;
        this.entityCatalog = entityCatalog;
        this.mapping = mapping;
        this.kotlin = kotlin;
        mapping.tables().forEach(table -> tables.put(table.name(), table));
        referenceCatalog
                .schemas()
                .forEach(schema -> schema.tables()
                        .forEach(table -> referenceTables.put(new QualifiedName(schema.name(), table.name()), table)));
    }

    public Side reference() {
        return reference;
    }

    public Catalog referenceCatalog() {
        return referenceCatalog;
    }

    public Catalog entityCatalog() {
        return entityCatalog;
    }

    public Mapping mapping() {
        return mapping;
    }

    /** Whether the Kotlin type of a member accepts null; empty when its source is not in Kotlin. */
    public Optional<Boolean> isNullableInKotlin(MappedMember member) {
        return kotlin.apply(member);
    }

    /** The table of the reference with this name; empty when it has none, or when that is a view. */
    public Optional<Table> referenceTable(QualifiedName name) {
        return Optional.ofNullable(referenceTables.get(name));
    }

    /** The topmost table of the reference of which this one is a partition, or itself. */
    public QualifiedName partitionedTable(QualifiedName name) {
        return referenceTable(name)
                .map(table -> table.partitioning().parent())
                .map(this::partitionedTable)
                .orElse(name);
    }

    /** The table of the reference from which a table has a column: its topmost parent with such a column, or itself. */
    public QualifiedName definingTable(QualifiedName name, String column) {
        return referenceTable(name).stream()
                .flatMap(table ->
                        Stream.concat(Stream.ofNullable(table.partitioning().parent()), table.inherits().stream()))
                .filter(parent -> referenceTable(parent)
                        .flatMap(table -> table.column(column))
                        .isPresent())
                .findFirst()
                .map(parent -> definingTable(parent, column))
                .orElse(name);
    }

    /** The mapping of a table; empty when no entity is mapped to it. */
    public Optional<MappedTable> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The columns whose values Hibernate takes from a sequence. */
    public List<SequenceUser> sequenceUsers(QualifiedName sequence) {
        String qualified = sequence.schema() + "." + sequence.name();
        return mapping.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> {
                            String used = column.generation().sequence();
                            return used != null && (used.equals(sequence.name()) || used.equals(qualified));
                        })
                        .map(column -> new SequenceUser(table.name(), column)))
                .toList();
    }
}
