package io.github.schemaguard.site;

import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;

/** The page with the constraints of all tables, by kind. Primary keys are not on it: nearly every table has one. */
final class ConstraintsPage {

    static final String FILE = "constraints.html";

    private ConstraintsPage() {}

    static String render(Site site) {
        PageFrame frame = new PageFrame(site.contents(), FILE).under("index.html", "Overview");
        Section.Sections sections = new Section.Sections()
                .add("references", "Foreign keys", grid(site, Table::foreignKeys))
                .add("uniques", "Unique constraints", grid(site, Table::uniques))
                .add("checks", "Checks", grid(site, Table::checks))
                .add("exclusions", "Exclusion constraints", grid(site, Table::exclusions))
                .add("keyless", "Tables without a primary key", RelationLists.of(keyless(site), site, ""));
        return frame.render(
                "Constraints", PageParts.title("Constraints", "Of all tables, without primary keys."), sections.all());
    }

    private static Grid grid(Site site, Function<Table, List<? extends SchemaObject>> constraints) {
        Grid grid = new Grid("Table", "Name", "Definition", "Further", "Comment");
        for (Schema schema : site.contents().catalog().schemas()) {
            for (Table table : schema.tables()) {
                if (table.partitionOf() == null) {
                    QualifiedName name = new QualifiedName(schema.name(), table.name());
                    constraints
                            .apply(table)
                            .forEach(constraint -> grid.row(
                                    null,
                                    site.links().relation(name, ""),
                                    Grid.code(constraint.name()),
                                    ObjectFacts.definition(constraint),
                                    ObjectFacts.facts(constraint, EnumSet.of(Attribute.DEFINITION)),
                                    Grid.text(constraint.facts().get(Attribute.COMMENT))));
                }
            }
        }
        return grid;
    }

    private static List<QualifiedName> keyless(Site site) {
        return site.contents().catalog().schemas().stream()
                .flatMap(schema -> schema.tables().stream()
                        .filter(table -> table.primaryKey() == null && table.partitionOf() == null)
                        .map(table -> new QualifiedName(schema.name(), table.name())))
                .toList();
    }
}
