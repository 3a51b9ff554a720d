package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;

/** Entries of the change log. */
final class HistoryList {

    private final RelationNamesBySql names;
    private final String root;
    private final Markup list = new Markup();

    private HistoryList(RelationNamesBySql names, String root) {
        this.names = names;
        this.root = root;
    }

    static Markup of(List<HistoryEntry> entries, RelationNamesBySql names, String root) {
        HistoryList history = new HistoryList(names, root);
        entries.forEach(history::entry);
        return history.list;
    }

    private void entry(HistoryEntry entry) {
        list.open("article", "class", "entry").element("h3", entry.heading()).line();
        if (!entry.migrations().isEmpty()) {
            list.element("p", String.join(", ", entry.migrations()), "class", "soft");
        }
        if (!entry.changes().isEmpty()) {
            list.open("ul").line();
            entry.changes().forEach(this::change);
            list.close();
        }
        entry.notes().forEach(note -> list.element("p", note));
        list.close().line();
    }

    private void change(HistoryEntry.Change change) {
        list.open("li", "class", change.effect())
                .element("span", change.group(), "class", "group")
                .text(" ");
        QualifiedName relation = names.of(change.object());
        int at = change.text().indexOf(change.object());
        if (relation == null || at < 0) {
            list.text(change.text());
        } else {
            list.text(change.text().substring(0, at))
                    .codeLink(root + CatalogLinks.page(relation), change.object())
                    .text(change.text().substring(at + change.object().length()));
        }
        list.text(" ")
                .element("span", change.effect(), "class", "effect")
                .close()
                .line();
    }
}
