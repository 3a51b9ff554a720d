package io.github.schemaguard.site;

import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where each object of a catalog stands in the site, and which objects refer to which. URLs are relative to the site's root. */
final class CatalogLinks {

    /** The name of a type before its modifiers and brackets: {@code public.mood[]}. */
    private static final Pattern TYPE_NAME =
            Pattern.compile("(?:\"(?:[^\"]|\"\")++\"|[\\w$]+)\\.(?:\"(?:[^\"]|\"\")++\"|[\\w$]+)");

    private final SortedMap<QualifiedName, String> relations = new TreeMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> functions = new HashMap<>();
    private final Map<QualifiedName, List<Reference>> incoming = new HashMap<>();
    private final Map<QualifiedName, List<QualifiedName>> readers = new HashMap<>();
    private final Map<QualifiedName, List<QualifiedName>> heirs = new HashMap<>();
    private final Map<String, List<ObjectPath>> typeUses = new HashMap<>();

    /** A foreign key, and the table that has it. */
    record Reference(QualifiedName table, ForeignKey key) {}

    CatalogLinks(Catalog catalog) {
        for (Schema schema : catalog.schemas()) {
            schema.tables().forEach(table -> add(new QualifiedName(schema.name(), table.name()), table));
            schema.views().forEach(view -> add(new QualifiedName(schema.name(), view.name()), view));
            schema.enums().forEach(type -> addType(schema, type));
            schema.domains().forEach(type -> addType(schema, type));
            schema.composites().forEach(type -> addType(schema, type));
            schema.ranges().forEach(type -> addType(schema, type));
            schema.functions()
                    .forEach(function -> functions.putIfAbsent(
                            new QualifiedName(schema.name(), function.name()).toString(),
                            inSchema(schema.name(), function)));
        }
        for (Schema schema : catalog.schemas()) {
            schema.tables().forEach(table -> useTypes(new QualifiedName(schema.name(), table.name()), table));
            schema.views().forEach(view -> useTypes(new QualifiedName(schema.name(), view.name()), view));
        }
    }

    private void add(QualifiedName name, Table table) {
        relations.put(name, page(name));
        table.foreignKeys()
                .forEach(key -> incoming.computeIfAbsent(key.referencedTable(), any -> new ArrayList<>())
                        .add(new Reference(name, key)));
        table.inherits()
                .forEach(parent ->
                        heirs.computeIfAbsent(parent, any -> new ArrayList<>()).add(name));
    }

    private void add(QualifiedName name, View view) {
        relations.put(name, page(name));
        view.dependsOn()
                .forEach(read ->
                        readers.computeIfAbsent(read, any -> new ArrayList<>()).add(name));
    }

    private void addType(Schema schema, SchemaObject type) {
        types.put(new QualifiedName(schema.name(), type.name()).toString(), inSchema(schema.name(), type));
    }

    private void useTypes(QualifiedName relation, SchemaObject object) {
        object.children().stream()
                .filter(child -> child instanceof Column)
                .map(child -> (Column) child)
                .forEach(column -> typeName(column.type())
                        .ifPresent(type -> typeUses.computeIfAbsent(type, any -> new ArrayList<>())
                                .add(ObjectPath.column(relation, column.name()))));
    }

    private Optional<String> typeName(String type) {
        Matcher name = TYPE_NAME.matcher(type);
        return name.lookingAt() && types.containsKey(name.group()) ? Optional.of(name.group()) : Optional.empty();
    }

    /** The file of a table or view. */
    static String page(QualifiedName relation) {
        return "tables/" + PageFiles.stem(relation.schema(), relation.name()) + ".html";
    }

    /** The file of a schema. */
    static String schemaPage(String schema) {
        return "schemas/" + PageFiles.stem(schema) + ".html";
    }

    /** The anchor of an object on the page that it stands on. */
    static String anchor(SchemaObject object) {
        String name = object.kind() == ObjectKind.FUNCTION ? object.key() : object.name();
        return object.kind().label() + "-" + PageFiles.stem(name);
    }

    /** The anchor of a column on the page of its table. */
    static String columnAnchor(String column) {
        return "column-" + PageFiles.stem(column);
    }

    static String inSchema(String schema, SchemaObject object) {
        return schemaPage(schema) + "#" + anchor(object);
    }

    boolean has(QualifiedName relation) {
        return relations.containsKey(relation);
    }

    /** The page of what a finding or a change is about; null for what has none. */
    @Nullable
    String url(ObjectPath path) {
        QualifiedName relation = path.relation();
        if (relation != null && has(relation)) {
            return page(relation) + (path.kind() == ObjectKind.COLUMN ? "#" + columnAnchor(path.name()) : "");
        }
        return null;
    }

    List<Reference> incoming(QualifiedName table) {
        return incoming.getOrDefault(table, List.of());
    }

    /** The views that read a table or view. */
    List<QualifiedName> readers(QualifiedName relation) {
        return readers.getOrDefault(relation, List.of());
    }

    /** The tables that inherit from a table. */
    List<QualifiedName> heirs(QualifiedName table) {
        return heirs.getOrDefault(table, List.of());
    }

    /** The columns that have a type. */
    List<ObjectPath> columnsOf(QualifiedName type) {
        return typeUses.getOrDefault(type.toString(), List.of());
    }

    /** The name of a table or view as code, linked if it has a page. */
    Markup relation(QualifiedName name, String root) {
        Markup markup = new Markup();
        return has(name)
                ? markup.codeLink(root + page(name), name.toString())
                : markup.element("code", name.toString());
    }

    /** Several names, separated by commas. */
    Markup relations(List<QualifiedName> names, String root) {
        Markup markup = new Markup();
        names.stream().distinct().sorted().forEach(name -> {
            if (!markup.isEmpty()) {
                markup.text(", ");
            }
            markup.add(relation(name, root).toString());
        });
        return markup;
    }

    /** A type as code, linked if the catalog has it. */
    Markup type(String type, String root) {
        String url = typeName(type).map(types::get).orElse(null);
        return url == null ? Grid.code(type) : new Markup().codeLink(root + url, type);
    }

    /** A call of a function as code, linked if the catalog has the function. */
    Markup function(String call, String root) {
        Matcher name = TYPE_NAME.matcher(call);
        String url = name.lookingAt() ? functions.get(name.group()) : null;
        return url == null ? Grid.code(call) : new Markup().codeLink(root + url, call);
    }
}
