package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.site.SiteQueries.SiteQuery;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The queries that use a table or view, and what is not known about them. */
final class QueryLists {

    private QueryLists() {}

    /** For the page of a table or view; empty when the project has no queries. */
    static Markup of(Site site, QualifiedName relation, String root) {
        SiteQueries all = site.contents().queries();
        Markup markup = new Markup();
        if (all.isNone()) {
            return markup;
        }
        List<SiteQuery> users = site.queries(relation);
        if (users.isEmpty() && all.problem().isEmpty()) {
            markup.element("p", "No query of the application is known to use it.", "class", "soft")
                    .line();
        } else if (!users.isEmpty()) {
            Grid grid = new Grid("Query", "Kind", "Statement", "Columns", "Declared in");
            users.forEach(query -> grid.row(
                    null,
                    new Markup().codeLink(root + QueriesPage.url(query), query.name()),
                    Grid.text(query.kind()),
                    Grid.text(String.join(", ", query.verbs(relation))),
                    columns(site, relation, query.uses().getOrDefault(relation, Collections.emptySortedSet())),
                    query.source() == null ? new Markup() : PageParts.members(List.of(query.source()), false)));
            markup.add(grid.render().toString());
        }
        return markup.add(remarks(all, root).toString());
    }

    /** For the first page. */
    static Markup summary(Site site) {
        SiteQueries all = site.contents().queries();
        Markup markup = new Markup();
        if (!all.queries().isEmpty()) {
            long relations = all.queries().stream()
                    .flatMap(query -> query.uses().keySet().stream())
                    .distinct()
                    .count();
            markup.open("p")
                    .link(QueriesPage.FILE, counted(all.queries().size(), "query", "queries"))
                    .text(" of the application, on " + counted(relations, "table or view", "tables and views") + ".")
                    .close()
                    .line();
        }
        return markup.add(remarks(all, "").toString());
    }

    private static Markup remarks(SiteQueries all, String root) {
        Markup remarks = new Markup();
        all.problem()
                .ifPresent(reason -> remarks.element(
                                "p", "The queries of the application could not be read: " + reason, "class", "note")
                        .line());
        long unknown = all.queries().stream().filter(query -> !query.isKnown()).count();
        if (unknown > 0) {
            remarks.open("p", "class", "soft")
                    .text("Not all tables of ")
                    .link(root + QueriesPage.FILE, counted(unknown, "query", "queries"))
                    .text(" are known.")
                    .close()
                    .line();
        }
        return remarks;
    }

    private static String counted(long number, String one, String many) {
        return PageParts.count(number) + " " + (number == 1 ? one : many);
    }

    /** Names of columns; one word where a query uses all of many. */
    static Markup columns(Site site, QualifiedName relation, Collection<String> columns) {
        Markup markup = new Markup();
        if (columns.size() > 3 && columns.size() == site.columns(relation)) {
            return markup.text("all");
        }
        columns.forEach(column -> {
            if (!markup.isEmpty()) {
                markup.text(", ");
            }
            markup.element("code", column);
        });
        return markup;
    }
}
