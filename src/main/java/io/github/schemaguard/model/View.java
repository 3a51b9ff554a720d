package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A view or materialized view.
 *
 * @param columns in the order of the view; always nullable, as PostgreSQL has them
 * @param definition the query as {@code pg_get_viewdef} renders it, without a trailing semicolon
 * @param indexes of a materialized view; empty for a view
 * @param dependsOn the tables and views that the query reads
 * @param clusteredOn the index by which {@code CLUSTER} sorts the rows of a materialized view; null when there is none
 */
public record View(
        String name,
        boolean materialized,
        List<Column> columns,
        String definition,
        Map<String, String> options,
        List<Index> indexes,
        List<QualifiedName> dependsOn,
        List<Trigger> triggers,
        List<RewriteRule> rules,
        List<Grant> grants,
        @Nullable String clusteredOn,
        @Nullable String comment)
        implements SchemaObject {

    public View {
        Objects.requireNonNull(name);
        Objects.requireNonNull(definition);
        columns = List.copyOf(columns);
        options = CanonicalOrder.map(options);
        indexes = CanonicalOrder.objects(indexes);
        dependsOn = CanonicalOrder.values(dependsOn);
        triggers = CanonicalOrder.objects(triggers);
        rules = CanonicalOrder.objects(rules);
        grants = CanonicalOrder.values(grants);
    }

    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.VIEW;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.KIND, materialized ? "materialized" : "plain")
                .with(Attribute.DEFINITION, definition)
                .with(Attribute.OPTIONS, CanonicalOrder.options(options))
                .with(Attribute.CLUSTERED_ON, clusteredOn)
                .with(Attribute.GRANTS, Grant.texts(grants))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public List<SchemaObject> children() {
        List<SchemaObject> children = new ArrayList<>(columns);
        children.addAll(indexes);
        children.addAll(triggers);
        children.addAll(rules);
        return children;
    }

    @Override
    public String summary() {
        return (materialized ? "materialized view" : "view") + " with " + columns.size()
                + (columns.size() == 1 ? " column" : " columns");
    }
}
