package io.github.schemaguard.diagram;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part of a catalog that diagrams of some tables need. */
public final class Surroundings {

    private Surroundings() {}

    /** The tables and those that one reference leads to, with the columns of their keys and their keys, and nothing else. */
    public static Catalog of(Catalog catalog, Collection<QualifiedName> tables) {
        TableGraph graph = new TableGraph(catalog);
        Set<QualifiedName> wanted = new HashSet<>();
        tables.stream()
                .filter(name -> graph.contains(name) && graph.isConnected(name))
                .forEach(name -> wanted.addAll(graph.around(name, 1)));
        List<Schema> schemas = catalog.schemas().stream()
                .map(schema -> part(schema, wanted))
                .filter(schema -> !schema.isEmpty())
                .toList();
        return schemas.isEmpty()
                ? Catalog.EMPTY
                : Catalog.EMPTY.withPostgresMajor(catalog.postgresMajor()).withSchemas(schemas);
    }

    private static Schema part(Schema schema, Set<QualifiedName> wanted) {
        Schema.Builder part = Schema.named(schema.name());
        schema.tables().stream()
                .filter(table -> wanted.contains(new QualifiedName(schema.name(), table.name())))
                .map(Surroundings::keys)
                .forEach(part::table);
        return part.build();
    }

    private static Table keys(Table table) {
        Set<String> columns = new HashSet<>();
        TableBuilder keys = Table.named(table.name());
        if (table.primaryKey() != null) {
            columns.addAll(table.primaryKey().columns());
            keys.primaryKey(table.primaryKey());
        }
        table.foreignKeys().forEach(key -> {
            columns.addAll(key.columns());
            keys.foreignKey(key);
        });
        table.uniques().forEach(keys::unique);
        table.columns().stream()
                .filter(column -> columns.contains(column.name()))
                .forEach(keys::column);
        return keys.build();
    }
}
