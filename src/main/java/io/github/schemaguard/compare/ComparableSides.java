package io.github.schemaguard.compare;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.UnreadableObject;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sides after what cannot be compared was removed: ignored objects and partitions, which are compared through their
 * parent. The table of an entity that is mapped to a view becomes a view.
 */
record ComparableSides(Map<Side, Source.Known> known, Side reference) {

    static ComparableSides of(Map<Side, Source.Known> sides, IgnoreList ignore, Mapping mapping) {
        Set<QualifiedName> mapped =
                mapping.tables().stream().map(MappedTable::name).collect(Collectors.toSet());
        Side reference = sides.containsKey(Side.DATABASE) ? Side.DATABASE : Side.DOCUMENT;
        Map<Side, Source.Known> known = new EnumMap<>(Side.class);
        IgnoreList keeping = ignore.keeping(mapped);
        sides.forEach((side, source) -> {
            Catalog kept = keeping.apply(
                    side == Side.DOCUMENT ? withUnseenTools(source.catalog(), ignore, mapped) : source.catalog());
            known.put(
                    side,
                    with(source, side == Side.ENTITIES ? kept : withoutPartitions(kept, mapped, source.catalog())));
        });
        Source.Known entities = known.get(Side.ENTITIES);
        if (entities != null) {
            Catalog right = Objects.requireNonNull(known.get(reference)).catalog();
            known.put(
                    Side.ENTITIES,
                    with(entities, withViews(PrimitiveColumns.notNull(entities.catalog(), mapping), right)));
        }
        return new ComparableSides(known, reference);
    }

    Catalog catalog(Side side) {
        return Objects.requireNonNull(known.get(side)).catalog();
    }

    /** A document never contains the tables of common tools, even if entities are mapped to them. */
    private static Catalog withUnseenTools(Catalog document, IgnoreList ignore, Set<QualifiedName> mapped) {
        List<UnreadableObject> unseen = new ArrayList<>(document.unseen());
        Set<QualifiedName> documented = document.schemas().stream()
                .flatMap(
                        schema -> schema.tables().stream().map(table -> new QualifiedName(schema.name(), table.name())))
                .collect(Collectors.toSet());
        mapped.stream()
                .filter(table -> !documented.contains(table) && ignore.ignores(ObjectPath.table(table)))
                .map(table -> new UnreadableObject(ObjectPath.table(table), "documents do not contain it"))
                .forEach(unseen::add);
        return document.withUnseen(unseen);
    }

    private static Source.Known with(Source.Known source, Catalog catalog) {
        return new Source.Known(source.description(), catalog, source.coverage());
    }

    /** The catalog without the partitions that no entity is mapped to. */
    static Catalog withoutPartitions(Catalog catalog, Set<QualifiedName> mapped, Catalog all) {
        return catalog.withSchemas(catalog.schemas().stream()
                .map(schema -> schema.withTables(schema.tables().stream()
                        .filter(table -> table.partitionOf() == null
                                || mapped.contains(new QualifiedName(schema.name(), table.name())))
                        .map(table -> withParents(table, all))
                        .toList()))
                .toList());
    }

    /** A partition that entities are mapped to also has the constraints of its parents. */
    private static Table withParents(Table table, Catalog catalog) {
        Table whole = table;
        QualifiedName above = table.partitionOf();
        while (above != null) {
            Optional<Table> parent = catalog.table(above);
            whole = parent.isPresent() ? whole.withConstraintsOf(parent.get()) : whole;
            above = parent.map(Table::partitionOf).orElse(null);
        }
        return whole;
    }

    private static Catalog withViews(Catalog entities, Catalog reference) {
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : entities.schemas()) {
            Optional<Schema> other = reference.schema(schema.name());
            List<Table> tables = new ArrayList<>();
            List<View> views = new ArrayList<>(schema.views());
            for (Table table : schema.tables()) {
                if (other.isPresent()
                        && other.get().view(table.name()).isPresent()
                        && other.get().table(table.name()).isEmpty()) {
                    views.add(new View(
                            table.name(),
                            false,
                            table.columns(),
                            "",
                            Map.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            table.comment()));
                } else {
                    tables.add(table);
                }
            }
            schemas.add(schema.withTables(tables).withViews(views));
        }
        return entities.withSchemas(schemas);
    }
}
