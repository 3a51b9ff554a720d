package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A publication for logical replication ({@code pg_publication}), which belongs to the whole database.
 *
 * @param allTables {@code FOR ALL TABLES}
 * @param tables sorted, as SQL writes them, with their columns and row filter: {@code public.orders (id) WHERE (…)}
 * @param schemas of {@code FOR TABLES IN SCHEMA}, sorted
 * @param operations of {@code insert}, {@code update}, {@code delete}, {@code truncate}, in that order
 * @param viaRoot whether changes of partitions are published as the parent's
 * @param generatedColumns whether stored generated columns are published too, {@code publish_generated_columns}; since 18
 */
public record Publication(
        String name,
        boolean allTables,
        List<String> tables,
        List<String> schemas,
        List<String> operations,
        boolean viaRoot,
        boolean generatedColumns,
        @Nullable String comment)
        implements SchemaObject {

    public Publication {
        Objects.requireNonNull(name);
        tables = CanonicalOrder.values(tables);
        schemas = CanonicalOrder.values(schemas);
        operations = List.copyOf(operations);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.PUBLICATION;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.EVENTS, operations)
                .with(Attribute.DEFINITION, contentText())
                .with(Attribute.OPTIONS, options())
                .with(Attribute.COMMENT, comment)
                .build();
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        if (viaRoot) {
            options.add("publish_via_partition_root");
        }
        if (generatedColumns) {
            options.add("publish_generated_columns=stored");
        }
        return options;
    }

    private String contentText() {
        if (allTables) {
            return "all tables";
        }
        String wholeSchemas = schemas.isEmpty() ? "" : "tables in schema " + SqlIdentifier.list(schemas);
        return String.join(", ", tables) + (tables.isEmpty() || schemas.isEmpty() ? "" : "; ") + wholeSchemas;
    }

    @Override
    public String summary() {
        return "publication of " + contentText();
    }
}
