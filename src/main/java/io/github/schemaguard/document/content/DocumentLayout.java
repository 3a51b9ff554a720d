package io.github.schemaguard.document.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of a document: a single file, or an index and a page for each table and view. */
public enum DocumentLayout {
    /** Depends on the number of tables. */
    AUTO,
    SINGLE,
    PER_TABLE;

    /** {@link #AUTO} means {@link #PER_TABLE} if there are more tables than this. */
    static final int MOST_IN_ONE_FILE = 60;

    private String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the layout with this name. */
    public static Optional<DocumentLayout> labelled(String label) {
        return Arrays.stream(values())
                .filter(layout -> layout.label().equals(label))
                .findFirst();
    }

    /** The names of all layouts. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(DocumentLayout::label).toList();
    }

    public boolean isPerTable(int tables) {
        return this == PER_TABLE || (this == AUTO && tables > MOST_IN_ONE_FILE);
    }
}
