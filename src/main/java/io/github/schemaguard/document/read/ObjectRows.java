package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.DetailTable;
import io.github.schemaguard.document.content.ListedObjects;
import io.github.schemaguard.document.row.KeyRows;
import io.github.schemaguard.document.row.OwnedObject;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a section's tables as objects and records the line of each object. */
record ObjectRows(DocumentLines lines) {

    /** Reads a section that lists objects of one kind. */
    <T extends SchemaObject> List<T> read(
            SectionBlocks section, ListedObjects<?, T> listed, @Nullable ObjectPath parent) throws DocumentException {
        section.require(listed.format().subject());
        List<T> objects = list(section, listed.format(), parent);
        return listed.details() == null ? objects : complete(section, objects, listed.details(), listed, parent);
    }

    private <T extends SchemaObject, D extends SchemaObject> List<T> complete(
            SectionBlocks section,
            List<T> objects,
            DetailTable<T, D> table,
            ListedObjects<?, T> listed,
            @Nullable ObjectPath parent)
            throws DocumentException {
        Map<String, T> owners = new HashMap<>();
        objects.forEach(object -> owners.put(object.name(), object));
        Map<String, List<D>> details = new HashMap<>();
        Set<List<String>> names = new HashSet<>();
        String subject = table.format().subject();
        for (MarkdownRow row : section.rows(subject)) {
            OwnedObject<D> detail = table.format().read(row);
            T owner = owners.get(detail.owner());
            if (owner == null) {
                throw row.broken(
                        OwnedObject.OF,
                        "names a " + listed.noun() + " that is not in the table of " + listed.noun() + "s");
            }
            if (isTwice(detail.object(), names, detail.owner())) {
                throw row.broken(
                        subject, "names " + detail.object().name() + " of " + detail.owner() + " a second time");
            }
            details.computeIfAbsent(detail.owner(), any -> new ArrayList<>()).add(detail.object());
            lines.put(Catalog.path(Catalog.path(parent, owner), detail.object()), row.location());
        }
        List<T> complete = new ArrayList<>();
        for (T object : objects) {
            try {
                complete.add(table.withObjects().apply(object, details.getOrDefault(object.name(), List.of())));
            } catch (IllegalArgumentException e) {
                throw new DocumentException(
                        lines.of(Catalog.path(parent, object)),
                        e.getMessage() + ". Correct it, or restore the file from version control",
                        e);
            }
        }
        return complete;
    }

    /** True if an object with this name was already read. Objects that are matched by definition do not count. */
    private static boolean isTwice(SchemaObject object, Set<List<String>> names, String owner) {
        return !object.kind().matchedByDefinition() && !names.add(List.of(owner, object.key()));
    }

    /** Reads the rows of one table in a section and rejects duplicate names. */
    <T extends SchemaObject> List<T> list(SectionBlocks section, RowFormat<T> format, @Nullable ObjectPath parent)
            throws DocumentException {
        String subject = format.subject();
        List<T> objects = new ArrayList<>();
        Set<List<String>> names = new HashSet<>();
        boolean primaryKey = false;
        for (MarkdownRow row : section.rows(subject)) {
            T object = format.read(row);
            if (isTwice(object, names, "")) {
                throw row.broken(subject, "names " + object.name() + " a second time");
            }
            if (primaryKey && object.kind() == ObjectKind.PRIMARY_KEY) {
                throw row.broken(KeyRows.KIND, "makes this the second primary key of the table");
            }
            primaryKey |= object.kind() == ObjectKind.PRIMARY_KEY;
            lines.put(Catalog.path(parent, object), row.location());
            objects.add(object);
        }
        return objects;
    }
}
