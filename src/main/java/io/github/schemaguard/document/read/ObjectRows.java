package io.github.schemaguard.document.read;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a section's tables as objects, the line of each remembered. */
record ObjectRows(DocumentLines lines) {

    <T extends SchemaObject> List<T> required(
            SectionBlocks section, String subject, RowFormat<T> format, @Nullable ObjectPath parent)
            throws DocumentException {
        section.require(subject);
        return list(section, subject, format, parent);
    }

    /** Reads the rows of one table of a section, and refuses a name that stands in it twice. */
    <T extends SchemaObject> List<T> list(
            SectionBlocks section, String subject, RowFormat<T> format, @Nullable ObjectPath parent)
            throws DocumentException {
        List<T> objects = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MarkdownRow row : section.rows(subject)) {
            T object = format.read(row);
            if (!object.kind().matchedByDefinition() && !names.add(object.key())) {
                throw row.broken(subject, "names " + object.name() + " a second time");
            }
            lines.put(Catalog.path(parent, object), row.location());
            objects.add(object);
        }
        return objects;
    }
}
