package io.github.schemaguard.site;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.site.SiteContents.ShownFinding;
import io.github.schemaguard.site.SiteQueries.SiteQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The contents of a site with what all of its pages look up. */
final class Site {

    private final SiteContents contents;
    private final CatalogLinks links;
    private final RelationNamesBySql names;
    private final Diagrams diagrams;
    private final Map<QualifiedName, List<ShownFinding>> findings = new HashMap<>();
    private final Map<QualifiedName, List<HistoryEntry>> history = new HashMap<>();
    private final Map<QualifiedName, List<SiteQuery>> queries = new HashMap<>();

    Site(SiteContents contents) {
        this.contents = contents;
        this.links = new CatalogLinks(contents.catalog());
        this.names = new RelationNamesBySql(contents.catalog());
        this.diagrams = new Diagrams(contents.catalog());
        contents.findings()
                .forEach(shown -> relations(shown.finding())
                        .forEach(relation -> findings.computeIfAbsent(relation, any -> new ArrayList<>())
                                .add(shown)));
        contents.history().forEach(this::addHistory);
        contents.queries()
                .queries()
                .forEach(query -> query.uses()
                        .keySet()
                        .forEach(relation -> queries.computeIfAbsent(relation, any -> new ArrayList<>())
                                .add(query)));
    }

    private static Stream<QualifiedName> relations(Finding finding) {
        return Stream.concat(Stream.of(finding.object()), finding.memberObjects().stream())
                .map(ObjectPath::relation)
                .filter(Objects::nonNull)
                .distinct();
    }

    private void addHistory(HistoryEntry entry) {
        Map<QualifiedName, List<HistoryEntry.Change>> changes = new HashMap<>();
        entry.changes().forEach(change -> {
            QualifiedName relation = names.of(change.object());
            if (relation != null) {
                changes.computeIfAbsent(relation, any -> new ArrayList<>()).add(change);
            }
        });
        changes.forEach((relation, own) -> history.computeIfAbsent(relation, any -> new ArrayList<>())
                .add(new HistoryEntry(entry.heading(), entry.migrations(), own, List.of())));
    }

    SiteContents contents() {
        return contents;
    }

    CatalogLinks links() {
        return links;
    }

    Diagrams diagrams() {
        return diagrams;
    }

    /** The findings about a table or view, its columns and its constraints. */
    List<ShownFinding> findings(QualifiedName relation) {
        return findings.getOrDefault(relation, List.of());
    }

    /** The queries that are known to use a table or view. */
    List<SiteQuery> queries(QualifiedName relation) {
        return queries.getOrDefault(relation, List.of());
    }

    /** How many columns a table or view has; 0 for one that is not in the catalog. */
    int columns(QualifiedName relation) {
        return contents.catalog()
                .table(relation)
                .map(table -> table.columns().size())
                .or(() -> contents.catalog()
                        .view(relation)
                        .map(view -> view.columns().size()))
                .orElse(0);
    }

    /** The changes of one table or view, below their entries. */
    Markup history(QualifiedName relation, String root) {
        return history(history.getOrDefault(relation, List.of()), root);
    }

    /** Entries of the change log; what they changed is linked. */
    Markup history(List<HistoryEntry> entries, String root) {
        return HistoryList.of(entries, names, root);
    }
}
