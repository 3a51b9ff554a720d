package io.github.schemaguard.compare;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.QualifiedName;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The sides made comparable: what is ignored is left out, a partition stands with its parent only, and an entity on a
 * view has a view.
 */
record Sides(Map<Side, Source.Known> known, Side truth) {

    static Sides of(Map<Side, Source.Known> sides, IgnoreList ignore, Set<QualifiedName> mapped) {
        Side truth = sides.containsKey(Side.DATABASE) ? Side.DATABASE : Side.DOCUMENT;
        Map<Side, Source.Known> known = new EnumMap<>(Side.class);
        sides.forEach((side, source) -> {
            Catalog kept = ignore.apply(source.catalog());
            known.put(side, with(source, side == Side.ENTITIES ? kept : withoutPartitions(kept, mapped)));
        });
        Source.Known entities = known.get(Side.ENTITIES);
        if (entities != null) {
            Catalog right = Objects.requireNonNull(known.get(truth)).catalog();
            known.put(Side.ENTITIES, with(entities, onViews(entities.catalog(), right)));
        }
        return new Sides(known, truth);
    }

    Catalog catalog(Side side) {
        return Objects.requireNonNull(known.get(side)).catalog();
    }

    private static Source.Known with(Source.Known source, Catalog catalog) {
        return new Source.Known(source.description(), catalog, source.coverage());
    }

    private static Catalog with(Catalog catalog, List<Schema> schemas) {
        return new Catalog(catalog.postgresMajor(), schemas, catalog.extensions(), catalog.unseen());
    }

    private static Catalog withoutPartitions(Catalog catalog, Set<QualifiedName> mapped) {
        return with(
                catalog,
                catalog.schemas().stream()
                        .map(schema -> with(
                                schema,
                                schema.tables().stream()
                                        .filter(table -> table.partitionOf() == null
                                                || mapped.contains(new QualifiedName(schema.name(), table.name())))
                                        .toList(),
                                schema.views()))
                        .toList());
    }

    private static Catalog onViews(Catalog entities, Catalog truth) {
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : entities.schemas()) {
            Optional<Schema> other = truth.schema(schema.name());
            List<Table> tables = new ArrayList<>();
            List<View> views = new ArrayList<>(schema.views());
            for (Table table : schema.tables()) {
                if (other.isPresent()
                        && other.get().view(table.name()).isPresent()
                        && other.get().table(table.name()).isEmpty()) {
                    views.add(new View(
                            table.name(), false, table.columns(), "", Map.of(), List.of(), List.of(), table.comment()));
                } else {
                    tables.add(table);
                }
            }
            schemas.add(with(schema, tables, views));
        }
        return with(entities, schemas);
    }

    private static Schema with(Schema schema, List<Table> tables, List<View> views) {
        return new Schema(
                schema.name(), tables, views, schema.sequences(), schema.enums(), schema.domains(), schema.comment());
    }
}
