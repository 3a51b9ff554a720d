package io.github.schemaguard.document.write;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Mermaid diagram of a few tables in which some tables, columns and foreign keys are marked. */
public final class MarkedDiagram {

    /** Marks what only the new state has. */
    public static final String ADDED = "added";

    /** Marks what only the old state has. */
    public static final String REMOVED = "removed";

    private MarkedDiagram() {}

    /**
     * The diagram; empty if the catalog has no tables, or too many for one diagram.
     *
     * @param marks a word for each marked object, never text from a database
     */
    public static Optional<String> of(Catalog catalog, Map<ObjectPath, String> marks) {
        List<Diagram> diagrams = Diagram.of(catalog, new DiagramMarks(marks));
        return diagrams.size() == 1 ? Optional.of(diagrams.get(0).text()) : Optional.empty();
    }
}
