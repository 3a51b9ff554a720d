package io.github.schemaguard.site;

import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.site.SiteContents.ShownFinding;
import io.github.schemaguard.site.SiteQueries.SiteQuery;
import io.github.schemaguard.site.SiteQueries.SiteStatement;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page with all queries of the application. */
final class QueriesPage {

    /** In a folder as deep as that of the tables, so that the same links to sources lead from both. */
    static final String FILE = "queries/index.html";

    private static final Pattern PLAIN = Pattern.compile("[\\w.$]{1,200}");

    private static final String BELOW =
            "What the application declares, with the SQL that is sent and the tables and columns that PostgreSQL finds in it."
                    + " Statements that Hibernate writes to load and store entities are not listed.";

    private final Site site;
    private final PageFrame frame;

    private QueriesPage(Site site) {
        this.site = site;
        this.frame = new PageFrame(site.contents(), FILE).under("index.html", "Overview");
    }

    static String render(Site site) {
        return new QueriesPage(site).render();
    }

    static String url(SiteQuery query) {
        return FILE + "#" + anchor(query);
    }

    private static String anchor(SiteQuery query) {
        String name = query.name();
        return "query-" + (PLAIN.matcher(name).matches() ? name : PageFiles.stem(name));
    }

    private String render() {
        SortedMap<String, List<SiteQuery>> kinds = site.contents().queries().queries().stream()
                .collect(Collectors.groupingBy(SiteQuery::kind, TreeMap::new, Collectors.toList()));
        Section.Sections sections = new Section.Sections();
        kinds.forEach((kind, queries) -> {
            Markup list = new Markup();
            queries.forEach(query -> entry(list, query));
            sections.add(
                    "kind-" + PageFiles.stem(kind.replace(' ', '_')),
                    kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1),
                    queries.size(),
                    list);
        });
        return frame.render("Queries", PageParts.title("Queries", BELOW), sections.all());
    }

    private void entry(Markup list, SiteQuery query) {
        list.open("article", "class", "entry query", "id", anchor(query))
                .open("h3")
                .element("code", query.name())
                .close()
                .line();
        if (query.source() != null) {
            list.open("p")
                    .add(PageParts.members(List.of(query.source()), false).toString())
                    .close()
                    .line();
        }
        if (!query.note().isEmpty()) {
            list.element("p", query.note(), "class", "note").line();
        }
        list.add(PageParts.findings(findings(query), site.links(), frame.root()).toString());
        for (SiteStatement statement : query.statements()) {
            list.element("pre", statement.sql()).line();
        }
        if (!query.uses().isEmpty()) {
            Grid uses = new Grid("Uses", "Columns");
            query.uses()
                    .forEach((relation, columns) -> uses.row(
                            null,
                            site.links().relation(relation, frame.root()),
                            QueryLists.columns(site, relation, columns)));
            list.add(uses.render().toString());
        }
        list.close().line();
    }

    private List<ShownFinding> findings(SiteQuery query) {
        return site.contents().findings().stream()
                .filter(shown -> shown.finding().object().kind() == ObjectKind.QUERY
                        && shown.finding().object().name().equals(query.name()))
                .toList();
    }
}
