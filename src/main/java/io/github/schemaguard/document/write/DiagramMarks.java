package io.github.schemaguard.document.write;

import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Map;
import java.util.Objects;

/**
 * What a diagram says of tables, columns and foreign keys besides what they are.
 *
 * @param marks a word for each object; the words come from this plugin, never from a database
 */
record DiagramMarks(Map<ObjectPath, String> marks) {

    static final DiagramMarks NONE = new DiagramMarks(Map.of());

    DiagramMarks {
        marks = Map.copyOf(marks);
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    static ObjectPath path(QualifiedName table, ForeignKey key) {
        return new ObjectPath(ObjectKind.FOREIGN_KEY, table.schema(), table.name(), key.name(), key.columns());
    }

    /** The mark behind a name; empty without one. */
    String suffix(ObjectPath path) {
        String mark = marks.get(path);
        return mark == null ? "" : " (" + mark + ")";
    }

    /** The mark as the comment of an attribute; empty without one. */
    String comment(ObjectPath path) {
        String mark = marks.get(path);
        return mark == null ? "" : " \"" + mark + "\"";
    }

    /** Whether a column is shown even if it is in no key: it is marked, or the whole table was added or removed. */
    boolean show(ObjectPath column) {
        String ofTable = marks.get(ObjectPath.table(Objects.requireNonNull(column.relation())));
        return marks.containsKey(column)
                || MarkedDiagram.ADDED.equals(ofTable)
                || MarkedDiagram.REMOVED.equals(ofTable);
    }
}
