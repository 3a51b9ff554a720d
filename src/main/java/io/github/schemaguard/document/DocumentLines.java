package io.github.schemaguard.document;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.ObjectKind;
import io.github.schemaguard.model.ObjectPath;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At which line of a document each object and fact stands. */
public final class DocumentLines {

    private final String file;
    private final Map<ObjectPath, Integer> objects = new HashMap<>();
    private final Map<ObjectPath, Map<Attribute, Integer>> facts = new HashMap<>();
    private final Map<ObjectPath, Integer> byDefinition = new HashMap<>();

    DocumentLines(String file) {
        this.file = file;
    }

    void put(ObjectPath path, Location location) {
        objects.put(path, location.line());
        if (path.kind().matchedByDefinition()) {
            byDefinition.putIfAbsent(withoutName(path), location.line());
        }
    }

    void put(ObjectPath path, Attribute attribute, Location location) {
        facts.computeIfAbsent(path, any -> new EnumMap<>(Attribute.class)).put(attribute, location.line());
    }

    /** The same, unless a line of the fact is known already. */
    void putFirst(ObjectPath path, Attribute attribute, Location location) {
        facts.computeIfAbsent(path, any -> new EnumMap<>(Attribute.class)).putIfAbsent(attribute, location.line());
    }

    /** The line of an object; for one that the document lacks, the line of the section where it would stand. */
    public Location of(ObjectPath path) {
        Integer line = objects.get(path);
        if (line == null && path.kind().matchedByDefinition()) {
            line = byDefinition.get(withoutName(path));
        }
        return new Location(file, line == null ? enclosing(path) : line);
    }

    /** The line of a fact: its own when it has one, else the line of its object. */
    public Location of(ObjectPath path, Attribute attribute) {
        Integer line = facts.getOrDefault(path, Map.of()).get(attribute);
        return line == null ? of(path) : new Location(file, line);
    }

    private int enclosing(ObjectPath path) {
        if (path.table() != null && path.schema() != null) {
            for (ObjectKind kind : List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.DOMAIN)) {
                Integer line = objects.get(ObjectPath.of(kind, path.schema(), null, path.table()));
                if (line != null) {
                    return line;
                }
            }
        }
        return lineOfSchema(path.schema());
    }

    private int lineOfSchema(@Nullable String schema) {
        return schema == null ? 1 : objects.getOrDefault(ObjectPath.of(ObjectKind.SCHEMA, schema, null, schema), 1);
    }

    private static ObjectPath withoutName(ObjectPath path) {
        return new ObjectPath(path.kind(), path.schema(), path.table(), "", path.columns());
    }
}
