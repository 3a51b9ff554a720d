package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells Key and References of each column, derived from the keys of the table. */
public final class KeyMarks {

    private final Map<String, List<String>> marks = new HashMap<>();
    private final Map<String, Map<String, QualifiedName>> references = new HashMap<>();
    private final RelationNames scope;

    public KeyMarks(Table table, RelationNames scope) {
        this.scope = scope;
        if (table.primaryKey() != null) {
            table.primaryKey().columns().forEach(column -> mark(column, "PK"));
        }
        for (ForeignKey key : table.foreignKeys()) {
            for (int i = 0; i < key.columns().size(); i++) {
                mark(key.columns().get(i), "FK");
                String target = scope.name(key.referencedTable()) + "."
                        + SqlIdentifier.quote(key.referencedColumns().get(i));
                references
                        .computeIfAbsent(key.columns().get(i), column -> new LinkedHashMap<>())
                        .put(target, key.referencedTable());
            }
        }
        table.uniques().forEach(unique -> unique.columns().forEach(column -> mark(column, "UK")));
    }

    private void mark(String column, String mark) {
        List<String> of = marks.computeIfAbsent(column, any -> new ArrayList<>());
        if (!of.contains(mark)) {
            of.add(mark);
        }
    }

    /** {@code PK, FK}: primary, foreign, unique key. */
    public String marks(String column) {
        return String.join(", ", marks.getOrDefault(column, List.of()));
    }

    /** {@code customer.id}, as SQL, for each foreign key that includes the column. */
    public List<String> targets(String column) {
        return List.copyOf(references.getOrDefault(column, Map.of()).keySet());
    }

    /** The cell for {@link #targets}, with links. */
    String references(String column) {
        List<String> links = new ArrayList<>();
        references
                .getOrDefault(column, Map.of())
                .forEach((target, table) -> links.add(scope.links().link(table, MarkdownText.cellCode(target))));
        return String.join(", ", links);
    }
}
