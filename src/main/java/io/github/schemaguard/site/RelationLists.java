package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.TableSizes;
import java.util.Collection;
import java.util.Optional;

/** Lists of tables and views with what a reader chooses by: comment, columns, references, size. */
final class RelationLists {

    private RelationLists() {}

    static Grid of(Collection<QualifiedName> relations, Site site, String root) {
        Grid grid = new Grid(
                "Name", "Kind", "#Columns", "#References", "#Referenced by", "#Rows", "#Size", "#Findings", "Comment");
        relations.stream().distinct().sorted().forEach(name -> row(grid, name, site, root));
        return grid;
    }

    private static void row(Grid grid, QualifiedName name, Site site, String root) {
        Markup link = site.links().relation(name, root);
        Optional<TableSizes.Size> size = site.contents().sizes().of(name);
        Markup rows = rows(size);
        Markup bytes =
                size.map(known -> Grid.text(PageParts.bytes(known.bytes()))).orElseGet(Markup::new);
        Markup findings = number(site.findings(name).size());
        Catalog catalog = site.contents().catalog();
        catalog.table(name)
                .ifPresent(table -> grid.row(
                        null,
                        link,
                        Grid.text(PageParts.kind(table)),
                        number(table.columns().size()),
                        number(table.foreignKeys().size()),
                        number(site.links().incoming(name).size()),
                        rows,
                        bytes,
                        findings,
                        Grid.text(table.comment())));
        catalog.view(name)
                .ifPresent(view -> grid.row(
                        null,
                        link,
                        Grid.text(PageParts.kind(view)),
                        number(view.columns().size()),
                        new Markup(),
                        new Markup(),
                        rows,
                        bytes,
                        findings,
                        Grid.text(view.comment())));
    }

    private static Markup number(int number) {
        return number == 0 ? new Markup() : Grid.text(PageParts.count(number));
    }

    private static Markup rows(Optional<TableSizes.Size> size) {
        return size.isPresent() && size.get().rows().isPresent()
                ? Grid.text(PageParts.count(size.get().rows().getAsLong()))
                : new Markup();
    }
}
