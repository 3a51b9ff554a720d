package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a table or view. */
final class ColumnGrid {

    private final Site site;
    private final String root;
    private final QualifiedName relation;
    private final @Nullable Table table;

    /** @param table null for a view */
    ColumnGrid(Site site, String root, QualifiedName relation, @Nullable Table table) {
        this.site = site;
        this.root = root;
        this.relation = relation;
        this.table = table;
    }

    Grid of(List<Column> columns) {
        Grid grid = new Grid("Column", "Key", "Type", "Null", "Default", "References", "Attribute", "Comment");
        for (Column column : columns) {
            grid.row(
                    CatalogLinks.columnAnchor(column.name()),
                    Grid.code(column.name()),
                    keys(column),
                    type(column),
                    table == null ? new Markup() : Grid.text(column.nullable() ? "yes" : "no"),
                    value(column),
                    references(column),
                    PageParts.members(site.contents().entities().of(relation).of(column.name()), false),
                    Grid.text(column.comment()));
        }
        return grid;
    }

    private Markup type(Column column) {
        Markup type = site.links().type(column.type(), root);
        column.facts().forEach((attribute, value) -> {
            switch (attribute) {
                case COLLATION, STORAGE, COMPRESSION, OPTIONS, NO_INHERIT, VALIDATED ->
                    type.text(" ").element("span", ObjectFacts.words(attribute) + " " + value, "class", "soft");
                default -> {}
            }
        });
        return type;
    }

    private static Markup value(Column column) {
        if (column.generated() != null) {
            return new Markup()
                    .text("generated ")
                    .element("code", column.generated().toString());
        }
        if (column.identity() != null) {
            return new Markup()
                    .text("identity ")
                    .element("code", column.identity().toString());
        }
        return ObjectFacts.expression(column.defaultValue());
    }

    private Markup keys(Column column) {
        Markup marks = new Markup();
        if (table == null) {
            return marks;
        }
        if (table.primaryKey() != null && table.primaryKey().columns().contains(column.name())) {
            mark(marks, "PK", "primary key");
        }
        if (table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()))) {
            mark(marks, "FK", "foreign key");
        }
        for (UniqueKey unique : table.uniques()) {
            if (unique.columns().contains(column.name())) {
                mark(marks, "UK", "unique");
                break;
            }
        }
        return marks;
    }

    private static void mark(Markup marks, String mark, String meaning) {
        marks.element("abbr", mark, "title", meaning, "class", "key").text(" ");
    }

    private Markup references(Column column) {
        Markup markup = new Markup();
        if (table == null) {
            return markup;
        }
        for (ForeignKey key : table.foreignKeys()) {
            int at = key.columns().indexOf(column.name());
            if (at >= 0) {
                if (!markup.isEmpty()) {
                    markup.text(", ");
                }
                QualifiedName target = key.referencedTable();
                String text = (target.schema().equals(relation.schema())
                                ? SqlIdentifier.quote(target.name())
                                : target.toString())
                        + "." + key.referencedColumns().get(at);
                if (site.links().has(target)) {
                    markup.codeLink(
                            root + CatalogLinks.page(target) + "#"
                                    + CatalogLinks.columnAnchor(
                                            key.referencedColumns().get(at)),
                            text);
                } else {
                    markup.element("code", text);
                }
            }
        }
        return markup;
    }
}
