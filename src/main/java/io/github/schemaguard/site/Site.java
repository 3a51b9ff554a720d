package io.github.schemaguard.site;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.site.SiteContents.ShownFinding;
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

    /** The changes of one table or view, below their entries. */
    Markup history(QualifiedName relation, String root) {
        return history(history.getOrDefault(relation, List.of()), root);
    }

    /** Entries of the change log; what they changed is linked. */
    Markup history(List<HistoryEntry> entries, String root) {
        return HistoryList.of(entries, names, root);
    }
}
