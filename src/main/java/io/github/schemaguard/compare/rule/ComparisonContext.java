package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is the same for every difference of a comparison. */
public final class ComparisonContext {

    private final Side truth;
    private final Catalog truthCatalog;
    private final Catalog entityCatalog;
    private final Mapping mapping;
    private final Map<QualifiedName, MappedTable> tables = new HashMap<>();
    private final Map<QualifiedName, Table> truthTables = new HashMap<>();

    /**
     * @param truth the side that the entities are measured against
     * @param entityCatalog what the entities expect; empty when they have no part in the comparison
     * @param mapping where the entities' tables and columns come from
     */
    public ComparisonContext(Side truth, Catalog truthCatalog, Catalog entityCatalog, Mapping mapping) {
        this.truth = truth;
        this.truthCatalog = truthCatalog;
        this.entityCatalog = entityCatalog;
        this.mapping = mapping;
        mapping.tables().forEach(table -> tables.put(table.name(), table));
        truthCatalog
                .schemas()
                .forEach(schema -> schema.tables()
                        .forEach(table -> truthTables.put(new QualifiedName(schema.name(), table.name()), table)));
    }

    public Side truth() {
        return truth;
    }

    public Catalog truthCatalog() {
        return truthCatalog;
    }

    public Catalog entityCatalog() {
        return entityCatalog;
    }

    public Mapping mapping() {
        return mapping;
    }

    /** The table that the truth has under this name; empty when it has none, or a view. */
    public Optional<Table> truthTable(QualifiedName name) {
        return Optional.ofNullable(truthTables.get(name));
    }

    public Optional<MappedTable> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }
}
