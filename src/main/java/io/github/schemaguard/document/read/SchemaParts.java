package io.github.schemaguard.document.read;

import io.github.schemaguard.document.row.GrantRows;
import io.github.schemaguard.document.row.GrantRows.Granted;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.RangeType;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found of one schema; grants find their objects when everything else is there. */
public final class SchemaParts {

    /** An object that something is granted on, by its kind and name. */
    private record Target(ObjectKind kind, String name) {}

    final List<Table> tables = new ArrayList<>();
    final List<View> views = new ArrayList<>();
    final List<Sequence> sequences = new ArrayList<>();
    final List<EnumType> enums = new ArrayList<>();
    final List<Domain> domains = new ArrayList<>();
    final List<CompositeType> composites = new ArrayList<>();
    final List<RangeType> ranges = new ArrayList<>();
    final List<Function> functions = new ArrayList<>();
    final List<DefaultPrivileges> defaultPrivileges = new ArrayList<>();

    @Nullable
    String comment;

    private final String name;
    private final Map<Target, List<Grant>> grants = new HashMap<>();

    SchemaParts(String name) {
        this.name = name;
    }

    ObjectPath path() {
        return ObjectPath.of(ObjectKind.SCHEMA, name, null, name);
    }

    /** The kinds whose grants stand in the section of grants, by the words for them. */
    public static String words(ObjectKind kind) {
        return kind == ObjectKind.COMPOSITE ? "composite type" : kind.label();
    }

    /**
     * Takes a row of the section of grants.
     *
     * @return the path of the object
     * @throws DocumentException when it names nothing that stands in the document
     */
    ObjectPath grant(MarkdownRow row, Granted granted) throws DocumentException {
        for (ObjectKind kind : List.of(
                ObjectKind.SCHEMA,
                ObjectKind.SEQUENCE,
                ObjectKind.ENUM,
                ObjectKind.DOMAIN,
                ObjectKind.COMPOSITE,
                ObjectKind.RANGE)) {
            if (words(kind).equals(granted.on()) && names(kind).contains(granted.name())) {
                grants.computeIfAbsent(new Target(kind, granted.name()), any -> new ArrayList<>())
                        .addAll(granted.grants());
                return ObjectPath.of(kind, name, null, granted.name());
            }
        }
        throw row.broken(GrantRows.OnObjects.NAME, "with the one before it names nothing that this schema has");
    }

    private List<String> names(ObjectKind kind) {
        Collection<? extends SchemaObject> objects = switch (kind) {
            case SEQUENCE -> sequences;
            case ENUM -> enums;
            case DOMAIN -> domains;
            case COMPOSITE -> composites;
            case RANGE -> ranges;
            default -> List.of();
        };
        return kind == ObjectKind.SCHEMA
                ? List.of(name)
                : objects.stream().map(SchemaObject::name).toList();
    }

    private List<Grant> grantsOn(SchemaObject object) {
        return grants.getOrDefault(new Target(object.kind(), object.name()), List.of());
    }

    Schema build() {
        return new Schema(
                name,
                tables,
                views,
                sequences.stream().map(s -> s.withGrants(grantsOn(s))).toList(),
                enums.stream().map(e -> e.withGrants(grantsOn(e))).toList(),
                domains.stream().map(d -> d.withGrants(grantsOn(d))).toList(),
                composites.stream().map(c -> c.withGrants(grantsOn(c))).toList(),
                ranges.stream().map(r -> r.withGrants(grantsOn(r))).toList(),
                functions,
                defaultPrivileges,
                grants.getOrDefault(new Target(ObjectKind.SCHEMA, name), List.of()),
                comment);
    }
}
