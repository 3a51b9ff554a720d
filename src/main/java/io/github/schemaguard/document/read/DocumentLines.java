package io.github.schemaguard.document.read;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which file of a document and at which line each object and fact stands. */
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

    /** The same, unless a line of the fact is known already. */
    void putFirst(ObjectPath path, Attribute attribute, Location location) {
        facts.computeIfAbsent(path, any -> new EnumMap<>(Attribute.class)).putIfAbsent(attribute, location);
    }

    /** The line of an object; for one that the document lacks, the line of the section where it would stand. */
    public Location of(ObjectPath path) {
        Location location = objects.get(path);
        if (location == null && path.kind().matchedByDefinition()) {
            location = byDefinition.get(withoutName(path));
        }
        return location == null ? enclosing(path) : location;
    }

    /** The line of a fact: its own when it has one, else the line of its object. */
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
