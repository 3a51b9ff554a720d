package io.github.schemaguard.document;

import io.github.schemaguard.document.PropertyRows.Property;
import io.github.schemaguard.model.QualifiedName;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what belongs to one table or view: blocks of Markdown, which the document separates by empty lines. */
final class TableSection {

    private final Scope scope;

    TableSection(Scope scope) {
        this.scope = scope;
    }

    /**
     * The blocks below the heading of a table.
     *
     * @param referencedBy the other tables with a foreign key to this one
     */
    List<String> blocks(Table table, SortedSet<QualifiedName> referencedBy) {
        ColumnKeys keys = new ColumnKeys(table, scope);
        List<KeyRows.Key> uniques = Stream.concat(
                        Stream.ofNullable(table.primaryKey()).map(KeyRows.Key::of),
                        table.uniques().stream().map(KeyRows.Key::of))
                .toList();
        return present(
                comment(table.comment()),
                new PropertyRows().write(properties(table)),
                new ColumnRows(keys).writeEvenEmpty(table.columns()),
                new KeyRows().write(uniques),
                new ForeignKeyRows(scope).write(table.foreignKeys()),
                new CheckRows().write(table.checks()),
                new ExclusionRows().write(table.exclusions()),
                new IndexRows().write(table.ownIndexes()),
                partitions(table),
                referencedBy(referencedBy));
    }

    /** The blocks below the heading of a view. */
    List<String> blocks(View view) {
        boolean fenced = Fence.canHold(view.definition());
        List<Property> properties = new ArrayList<>();
        if (!view.options().isEmpty()) {
            properties.add(new Property(PropertyRows.OPTIONS, IndexRows.options(view.options())));
        }
        if (!view.dependsOn().isEmpty()) {
            properties.add(new Property(PropertyRows.READS, links(view.dependsOn())));
        }
        if (!fenced) {
            properties.add(new Property(PropertyRows.DEFINITION, MarkdownText.cellCode(view.definition())));
        }
        return present(
                comment(view.comment()),
                new PropertyRows().write(properties),
                new ColumnRows.OfView().writeEvenEmpty(view.columns()),
                fenced ? Fence.of("sql", view.definition()) : "",
                new IndexRows().write(view.indexes()));
    }

    static String comment(@Nullable String comment) {
        return comment == null ? "" : MarkdownText.quote(comment) + "\n";
    }

    private List<Property> properties(Table table) {
        List<Property> properties = new ArrayList<>();
        if (table.tableKind() != Table.Kind.ORDINARY) {
            properties.add(
                    new Property(PropertyRows.KIND, table.tableKind().name().toLowerCase(Locale.ROOT)));
        }
        if (table.partitioning() != null) {
            properties.add(new Property(PropertyRows.PARTITIONED_BY, MarkdownText.cellCode(table.partitioning())));
        }
        if (!table.inherits().isEmpty()) {
            properties.add(new Property(PropertyRows.INHERITS, links(table.inherits())));
        }
        if (table.unlogged()) {
            properties.add(new Property(PropertyRows.UNLOGGED, "yes"));
        }
        return properties;
    }

    private String partitions(Table table) {
        int count = table.partitions().size();
        return count == 0
                ? ""
                : "<details>\n<summary>" + count + (count == 1 ? " partition" : " partitions") + "</summary>\n\n"
                        + new PartitionRows(scope).write(table.partitions()) + "\n</details>\n";
    }

    private String referencedBy(SortedSet<QualifiedName> tables) {
        return tables.isEmpty() ? "" : "Referenced by: " + links(List.copyOf(tables)) + "\n";
    }

    private String links(List<QualifiedName> relations) {
        return String.join(", ", relations.stream().map(scope::link).toList());
    }

    private static List<String> present(String... blocks) {
        return Stream.of(blocks).filter(block -> !block.isEmpty()).toList();
    }
}
