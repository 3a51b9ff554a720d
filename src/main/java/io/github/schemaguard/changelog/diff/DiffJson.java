package io.github.schemaguard.changelog.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.schemaguard.changelog.ChangeEffect;
import io.github.schemaguard.changelog.SchemaChange;
import io.github.schemaguard.changelog.SchemaChange.FactChange;
import io.github.schemaguard.changelog.SchemaChange.Group;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code diff.json}, format 1: the same difference for scripts. Its JSON Schema is docs/diff.schema.json. */
public final class DiffJson {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private DiffJson() {}

    /** The text of the file, which ends with a line feed. */
    public static String render(StateDifference difference) {
        Map<ObjectPath, SchemaObject> before = objects(difference.before());
        Map<ObjectPath, SchemaObject> after = objects(difference.after());
        Content content = new Content(
                1,
                difference.base(),
                difference.head(),
                new Counts(
                        difference.changes(ChangeEffect.BREAKING).size(),
                        difference.changes(ChangeEffect.ADDITIVE).size(),
                        difference.changes(ChangeEffect.COSMETIC).size()),
                difference.changes().stream()
                        .map(change -> Change.of(change, change.group() == Group.REMOVED ? before : after))
                        .toList());
        try {
            return JsonMapper.builder()
                            .defaultPropertyInclusion(JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                            .build()
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(INDENTER)
                                    .withArrayIndenter(INDENTER))
                            .writeValueAsString(content)
                    + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException("a difference can always be written", e);
        }
    }

    private static Map<ObjectPath, SchemaObject> objects(Catalog catalog) {
        Map<ObjectPath, SchemaObject> objects = new HashMap<>();
        catalog.forEach(objects::put);
        return objects;
    }

    @JsonPropertyOrder({"format", "base", "head", "summary", "changes"})
    private record Content(int format, String base, String head, Counts summary, List<Change> changes) {}

    @JsonPropertyOrder({"breaking", "additive", "cosmetic"})
    private record Counts(int breaking, int additive, int cosmetic) {}

    @JsonPropertyOrder({"kind", "schema", "table", "name", "columns"})
    private record Address(
            String kind,
            @Nullable String schema,
            @Nullable String table,
            String name,
            @Nullable List<String> columns) {

        static Address of(ObjectPath path) {
            return new Address(
                    path.kind().label(),
                    path.schema(),
                    path.table(),
                    path.name(),
                    path.columns().isEmpty() ? null : path.columns());
        }
    }

    @JsonPropertyOrder({"kind", "name", "facts", "parts"})
    private record Part(
            String kind,
            String name,
            Map<String, String> facts,
            @Nullable List<Part> parts) {

        static Part of(SchemaObject object) {
            return new Part(object.kind().label(), object.name(), facts(object), parts(object));
        }

        static @Nullable List<Part> parts(SchemaObject object) {
            List<Part> parts = new ArrayList<>();
            object.children().forEach(child -> parts.add(of(child)));
            return parts.isEmpty() ? null : parts;
        }

        static Map<String, String> facts(SchemaObject object) {
            Map<String, String> facts = new LinkedHashMap<>();
            for (Map.Entry<Attribute, String> fact : object.facts().entrySet()) {
                facts.put(fact.getKey().label(), fact.getValue());
            }
            return facts;
        }
    }

    /** @param facts those of an object that was added or removed; {@code parts} likewise */
    @JsonPropertyOrder({"change", "effect", "object", "attribute", "before", "after", "facts", "parts"})
    private record Change(
            String change,
            String effect,
            Address object,
            @Nullable String attribute,
            @Nullable String before,
            @Nullable String after,
            @Nullable Map<String, String> facts,
            @Nullable List<Part> parts) {

        static Change of(SchemaChange change, Map<ObjectPath, SchemaObject> objects) {
            FactChange fact = change.fact();
            SchemaObject object = fact == null ? objects.get(change.path()) : null;
            return new Change(
                    change.group().title().toLowerCase(Locale.ROOT),
                    change.effect().label(),
                    Address.of(change.path()),
                    fact == null ? null : fact.attribute().label(),
                    fact == null ? null : fact.before(),
                    fact == null ? null : fact.after(),
                    object == null ? null : Part.facts(object),
                    object == null ? null : Part.parts(object));
        }
    }
}
