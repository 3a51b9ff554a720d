package io.github.schemaguard.report;

import io.github.schemaguard.diagram.SvgDiagram;
import io.github.schemaguard.diagram.TableGraph;
import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A diagram for each table that findings are about, with the tables next to it. Findings of one table share it. */
final class FindingDiagrams {

    /** More would make the page slow to open; the worst findings come first. */
    private static final int MOST = 100;

    private static final int MOST_TABLES = 12;

    private final TableGraph graph;
    private final Set<QualifiedName> tables = new LinkedHashSet<>();

    /** @param findings in the order of the page */
    FindingDiagrams(Catalog surroundings, List<Finding> findings) {
        graph = new TableGraph(surroundings);
        findings.stream()
                .map(finding -> finding.object().relation())
                .filter(name -> name != null && graph.contains(name) && graph.isConnected(name))
                .distinct()
                .limit(MOST)
                .forEach(tables::add);
    }

    /** The anchor of the diagram of a finding; null if it has none. */
    @Nullable
    String anchor(Finding finding) {
        QualifiedName table = finding.object().relation();
        return table != null && tables.contains(table) ? anchor(table) : null;
    }

    private static String anchor(QualifiedName table) {
        return "table-" + PageFiles.stem(table.schema(), table.name());
    }

    /** All diagrams; empty if there are none. */
    String render() {
        if (tables.isEmpty()) {
            return "";
        }
        Markup markup =
                new Markup().element("h2", "Tables and what they refer to").line();
        for (QualifiedName table : tables) {
            NavigableSet<QualifiedName> drawn = new TreeSet<>();
            graph.around(table, 1).stream()
                    .filter(name -> !name.equals(table))
                    .limit(MOST_TABLES - 1L)
                    .forEach(drawn::add);
            drawn.add(table);
            String label = table + " and the tables that its references lead to";
            markup.open("section", "id", anchor(table), "class", "table")
                    .element("h3", table.toString())
                    .open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label)
                    .add(SvgDiagram.of(
                            graph,
                            drawn,
                            table,
                            table.schema(),
                            label,
                            name -> tables.contains(name) ? "#" + anchor(name) : null))
                    .close()
                    .close()
                    .line();
        }
        return markup.toString();
    }
}
