package io.github.schemaguard.document.read;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file and line of each object and fact in a document. */
public final class DocumentLines {

    private final String file;
    private final Map<ObjectPath, Location> objects = new HashMap<>();
    private final Map<ObjectPath, Map<Attribute, Location>> facts = new HashMap<>();
    private final Map<ObjectPath, Location> byDefinition = new HashMap<>();

    DocumentLines(String file) {
        this.file = file;
    }

    void put(ObjectPath path, Location location) {
        objects.put(path, location);
        if (path.kind().matchedByDefinition()) {
            byDefinition.putIfAbsent(withoutName(path), location);
        }
    }

    void put(ObjectPath path, Attribute attribute, Location location) {
        facts.computeIfAbsent(path, any -> new EnumMap<>(Attribute.class)).put(attribute, location);
    }

    /** The same, unless the fact already has a line. */
    void putFirst(ObjectPath path, Attribute attribute, Location location) {
        facts.computeIfAbsent(path, any -> new EnumMap<>(Attribute.class)).putIfAbsent(attribute, location);
    }

    /** The line of an object. If the document lacks the object, this is the line of the section where it belongs. */
    public Location of(ObjectPath path) {
        Location location = objects.get(path);
        if (location == null && path.kind().matchedByDefinition()) {
            location = byDefinition.get(withoutName(path));
        }
        return location == null ? enclosing(path) : location;
    }

    /** The line of a fact if it has one, otherwise the line of its object. */
    public Location of(ObjectPath path, Attribute attribute) {
        Location location = facts.getOrDefault(path, Map.of()).get(attribute);
        return location == null ? of(path) : location;
    }

    private Location enclosing(ObjectPath path) {
        if (path.table() != null && path.schema() != null) {
            for (ObjectKind kind :
                    List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.DOMAIN, ObjectKind.COMPOSITE)) {
                Location location = objects.get(ObjectPath.of(kind, path.schema(), null, path.table()));
                if (location != null) {
                    return location;
                }
            }
        }
        Location start = new Location(file, 1);
        return path.schema() == null
                ? start
                : objects.getOrDefault(ObjectPath.of(ObjectKind.SCHEMA, path.schema(), null, path.schema()), start);
    }

    private static ObjectPath withoutName(ObjectPath path) {
        return new ObjectPath(path.kind(), path.schema(), path.table(), "", path.columns());
    }
}
