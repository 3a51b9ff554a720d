package io.github.schemaguard.document.content;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entity classes that a document shows next to the facts of the database.
 *
 * @param relations the tables and views with a mapping; empty if the document shows no entities
 */
public record ShownEntities(SortedMap<QualifiedName, OfRelation> relations) {

    /** A document of the database only. */
    public static final ShownEntities NONE = new ShownEntities(new TreeMap<>());

    public ShownEntities {
        relations = Collections.unmodifiableSortedMap(new TreeMap<>(relations));
    }

    /**
     * The mappings of one table or view.
     *
     * @param members entity classes; the attribute for a join or collection table
     * @param attributes by column name, sorted by name; columns without an attribute are omitted
     */
    public record OfRelation(List<Member> members, SortedMap<String, List<String>> attributes) {

        static final OfRelation NOTHING = new OfRelation(List.of(), new TreeMap<>());

        public OfRelation {
            members = List.copyOf(members);
            SortedMap<String, List<String>> said = new TreeMap<>();
            attributes.forEach((column, names) -> {
                if (!names.isEmpty()) {
                    said.put(column, List.copyOf(names));
                }
            });
            attributes = Collections.unmodifiableSortedMap(said);
        }

        public boolean isEmpty() {
            return members.isEmpty() && attributes.isEmpty();
        }

        /** The names without their links. */
        public List<String> names() {
            return members.stream().map(Member::name).toList();
        }

        private OfRelation of(List<Column> columns) {
            Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
            SortedMap<String, List<String>> left = new TreeMap<>(attributes);
            left.keySet().retainAll(names);
            return new OfRelation(members, left);
        }
    }

    /**
     * A class or an attribute.
     *
     * @param name {@code shop.Customer} or {@code shop.Customer.addresses}
     * @param source path of its source file from the document's directory, as in a URL; null if not available
     */
    public record Member(String name, @Nullable String source) {

        /** The same with a source file, as a path from the document's directory. */
        public static Member in(Path source, String name) {
            List<String> steps = new ArrayList<>();
            source.forEach(step -> steps.add(PageFiles.encoded(step.toString())));
            return new Member(name, String.join("/", steps));
        }
    }

    /** The mappings of a table or view; empty if there are none. */
    public OfRelation of(QualifiedName relation) {
        return relations.getOrDefault(relation, OfRelation.NOTHING);
    }

    public boolean isEmpty() {
        return relations.isEmpty();
    }

    /** The part that a document of this catalog can show. */
    public ShownEntities within(Catalog catalog) {
        SortedMap<QualifiedName, OfRelation> part = new TreeMap<>();
        columns(catalog).forEach((name, columns) -> {
            OfRelation shown = of(name).of(columns);
            if (!shown.isEmpty()) {
                part.put(name, shown);
            }
        });
        return new ShownEntities(part);
    }

    private static Map<QualifiedName, List<Column>> columns(Catalog catalog) {
        Map<QualifiedName, List<Column>> columns = new HashMap<>();
        catalog.schemas().forEach(schema -> {
            schema.tables()
                    .forEach(table -> columns.put(new QualifiedName(schema.name(), table.name()), table.columns()));
            schema.views().forEach(view -> columns.put(new QualifiedName(schema.name(), view.name()), view.columns()));
        });
        return columns;
    }
}
