package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.DocumentFilter;
import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.ListedObjects;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.content.ShownEntities;
import io.github.schemaguard.document.content.ShownEntities.OfRelation;
import io.github.schemaguard.document.content.TableObjects;
import io.github.schemaguard.document.notes.UserNotes;
import io.github.schemaguard.document.row.ColumnRows;
import io.github.schemaguard.document.row.FunctionHeading;
import io.github.schemaguard.document.row.GrantRows;
import io.github.schemaguard.document.row.GrantRows.Granted;
import io.github.schemaguard.document.row.IndexRows;
import io.github.schemaguard.document.row.KeyMarks;
import io.github.schemaguard.document.row.ObjectProperty;
import io.github.schemaguard.document.row.PropertyRows;
import io.github.schemaguard.document.row.RuleRows;
import io.github.schemaguard.document.row.TriggerRows;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.text.RoutineName;
import io.github.schemaguard.document.text.SqlText;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds a catalog from the rows of all sections and records the line of everything. */
final class StatedCatalog {

    private final List<SectionBlocks> sections;
    private final DocumentLines lines;
    private final ObjectRows rows;
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final SortedMap<QualifiedName, OfRelation> entities = new TreeMap<>();
    private final String file;

    /**
     * Creates an empty catalog for these sections.
     *
     * @param file the main file
     */
    StatedCatalog(String file, List<SectionBlocks> sections) {
        this.file = file;
        this.sections = sections;
        this.lines = new DocumentLines(file);
        this.rows = new ObjectRows(lines);
    }

    DocumentReading assemble(DocumentMarker machineLine, UserNotes kept, Map<String, SectionKey> pages)
            throws DocumentException {
        Map<String, SchemaParts> schemas = new LinkedHashMap<>();
        Catalog database = Catalog.EMPTY;
        List<DefaultPrivileges> defaultPrivileges = new ArrayList<>();
        for (SectionBlocks section : sections) {
            String schema = section.anchor().schema();
            if (schema != null) {
                read(section, schemas.computeIfAbsent(schema, SchemaParts::new));
            } else if (section.anchor().part() == DocumentSection.DEFAULT_PRIVILEGES) {
                defaultPrivileges.addAll(defaultPrivileges(section, null));
            } else {
                Optional<ListedObjects<Catalog, ?>> listed = listed(section, Catalog.class);
                if (listed.isPresent()) {
                    database = list(section, listed.get(), database);
                }
            }
        }
        for (SectionBlocks section : sections) {
            if (section.anchor().part() == DocumentSection.GRANTS
                    && section.anchor().schema() != null) {
                grants(
                        section,
                        Objects.requireNonNull(schemas.get(section.anchor().schema())));
            }
        }
        Catalog catalog = database.withPostgresMajor(machineLine.postgresMajor())
                .withSchemas(schemas.values().stream().map(SchemaParts::build).toList())
                .withDefaultPrivileges(defaultPrivileges);
        return new DocumentReading(
                catalog, lines, machineLine, contradictions, kept, filter(), pages, new ShownEntities(entities));
    }

    private DocumentFilter filter() throws DocumentException {
        for (SectionBlocks section : sections) {
            if (section.anchor().part() == DocumentSection.HEAD) {
                try {
                    return DocumentFilter.of(
                            section.patterns(DocumentFilter.INCLUDED), section.patterns(DocumentFilter.EXCLUDED));
                } catch (IllegalArgumentException e) {
                    throw new DocumentException(
                            section.location(),
                            "the patterns of what the document leaves out are invalid: " + e.getMessage()
                                    + ". Correct it, or restore the file from version control",
                            e);
                }
            }
        }
        return DocumentFilter.ALL;
    }

    private static <O> Optional<ListedObjects<O, ?>> listed(SectionBlocks section, Class<O> owner) {
        ListedObjects<?, ?> listed = section.anchor().part().listed();
        return listed == null ? Optional.empty() : listed.of(owner).map(kind -> kind);
    }

    private <T extends SchemaObject> Catalog list(
            SectionBlocks section, ListedObjects<Catalog, T> listed, Catalog database) throws DocumentException {
        return listed.withObjects().apply(database, rows.read(section, listed, null));
    }

    private <T extends SchemaObject> void list(
            SectionBlocks section, ListedObjects<Schema, T> listed, SchemaParts parts) throws DocumentException {
        parts.list(listed, rows.read(section, listed, parts.path()));
    }

    private void read(SectionBlocks section, SchemaParts parts) throws DocumentException {
        ObjectPath path = parts.path();
        Optional<ListedObjects<Schema, ?>> listed = listed(section, Schema.class);
        if (listed.isPresent()) {
            list(section, listed.get(), parts);
            return;
        }
        switch (section.anchor().part()) {
            case SCHEMA -> {
                lines.put(path, section.location());
                lines.put(path, Attribute.COMMENT, section.commentLocation());
                parts.schema().comment(section.comment());
            }
            case TABLE -> parts.schema().table(table(section, path));
            case VIEW -> parts.schema().view(view(section, path));
            case FUNCTION -> parts.schema().function(function(section, path));
            case DEFAULT_PRIVILEGES -> defaultPrivileges(section, path).forEach(parts.schema()::defaultPrivileges);
            default -> {}
        }
    }

    private void grants(SectionBlocks section, SchemaParts parts) throws DocumentException {
        section.require(GrantRows.OnObjects.ON);
        for (MarkdownRow row : section.rows(GrantRows.OnObjects.ON)) {
            ObjectPath path = parts.grant(row, new GrantRows.OnObjects().read(row));
            lines.putFirst(path, Attribute.GRANTS, row.location());
        }
    }

    /** The grants on the section's table, view or function. */
    private List<Grant> grants(SectionBlocks section, ObjectPath path) throws DocumentException {
        List<Grant> grants = new ArrayList<>();
        for (MarkdownRow row : section.rows(GrantRows.GRANTEE)) {
            grants.addAll(GrantRows.grants(row));
            lines.putFirst(path, Attribute.GRANTS, row.location());
        }
        return grants;
    }

    private List<DefaultPrivileges> defaultPrivileges(SectionBlocks section, @Nullable ObjectPath schema)
            throws DocumentException {
        section.require(GrantRows.ByDefault.OBJECTS);
        Map<List<String>, List<Grant>> grants = new LinkedHashMap<>();
        Map<List<String>, Location> locations = new LinkedHashMap<>();
        for (MarkdownRow row : section.rows(GrantRows.ByDefault.OBJECTS)) {
            Granted granted = new GrantRows.ByDefault().read(row);
            List<String> key = List.of(granted.name(), granted.on());
            grants.computeIfAbsent(key, any -> new ArrayList<>()).addAll(granted.grants());
            locations.putIfAbsent(key, row.location());
        }
        List<DefaultPrivileges> privileges = new ArrayList<>();
        grants.forEach((key, granted) -> {
            DefaultPrivileges each = new DefaultPrivileges(key.get(0), key.get(1), granted);
            lines.put(Catalog.path(schema, each), Objects.requireNonNull(locations.get(key)));
            privileges.add(each);
        });
        return privileges;
    }

    private Table table(SectionBlocks section, ObjectPath schema) throws DocumentException {
        section.require(ColumnRows.COLUMN);
        String name = Objects.requireNonNull(section.anchor().name());
        RelationNames scope = RelationNames.of(schema.name());
        TableBuilder table = Table.named(name).comment(section.comment());
        ObjectPath path = ObjectPath.of(ObjectKind.TABLE, schema.name(), null, name);
        lines.put(path, section.location());
        lines.put(path, Attribute.COMMENT, section.commentLocation());
        PropertyValues properties = new PropertyValues(section, path, lines);
        properties.describe(table, scope);
        table.columns(rows.list(section, ColumnRows.forReading(), path));
        for (TableObjects<?> objects : TableObjects.ALL) {
            addRows(section, objects, table, scope, path);
        }
        table.grants(grants(section, path));
        addRows(section, TableObjects.PARTITIONS, table, scope, path);
        Table built = table.build();
        contradictions.addAll(contradictions(section, built, scope));
        entities(section);
        return built;
    }

    private <T extends SchemaObject> void addRows(
            SectionBlocks section, TableObjects<T> kind, TableBuilder table, RelationNames names, ObjectPath path)
            throws DocumentException {
        for (T object : rows.list(section, kind.format().apply(names), path)) {
            kind.add().accept(table, object);
        }
    }

    private View view(SectionBlocks section, ObjectPath schema) throws DocumentException {
        section.require(ColumnRows.COLUMN);
        String name = Objects.requireNonNull(section.anchor().name());
        ObjectPath path = ObjectPath.of(ObjectKind.VIEW, schema.name(), null, name);
        lines.put(path, section.location());
        lines.put(path, Attribute.COMMENT, section.commentLocation());
        lines.put(path, Attribute.DEFINITION, section.definitionLocation());
        PropertyValues properties = new PropertyValues(section, path, lines);
        String fenced = section.definition();
        List<Column> columns = rows.list(section, new ColumnRows.OfView(Map.of()), path);
        entities(section);
        List<Index> indexes = rows.list(section, new IndexRows(), path);
        return new View(
                name,
                section.words().equals("Materialized view"),
                columns,
                fenced == null ? properties.definition() : fenced,
                properties.options(),
                indexes,
                properties.relations(ObjectProperty.READS, schema.name()),
                rows.list(section, new TriggerRows(), path),
                rows.list(section, new RuleRows(), path),
                grants(section, path),
                properties.clusteredOn(),
                section.comment());
    }

    /** Records the entities that the section of a table or view names. */
    private void entities(SectionBlocks section) {
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        for (MarkdownRow row : section.rows(ColumnRows.COLUMN)) {
            attributes.put(
                    row.code(ColumnRows.COLUMN), row.cell(ColumnRows.ATTRIBUTE).codes());
        }
        boolean page = !section.location().file().equals(file);
        OfRelation shown = new OfRelation(section.members(page), attributes);
        if (!shown.isEmpty()) {
            entities.put(section.anchor().relation(), shown);
        }
    }

    private Function function(SectionBlocks section, ObjectPath schema) throws DocumentException {
        section.require(PropertyRows.PROPERTY);
        RoutineName key =
                SqlText.routine(Objects.requireNonNull(section.anchor().name()));
        ObjectPath path = ObjectPath.of(ObjectKind.FUNCTION, schema.name(), null, key.toString());
        PropertyValues properties = new PropertyValues(section, path, lines);
        Function function = properties.function(
                key,
                FunctionHeading.kind(section.words()).orElseThrow(),
                section.definition(),
                new PropertyValues.Rest(grants(section, path), section.comment()));
        lines.put(path, section.location());
        lines.put(path, Attribute.COMMENT, section.commentLocation());
        if (section.definition() != null) {
            lines.put(path, Attribute.BODY, section.definitionLocation());
        }
        return function;
    }

    private List<Contradiction> contradictions(SectionBlocks section, Table table, RelationNames scope) {
        List<Contradiction> found = new ArrayList<>();
        KeyMarks keys = new KeyMarks(table, scope);
        String schema = scope.schema();
        for (MarkdownRow row : section.rows(ColumnRows.COLUMN)) {
            String column = row.code(ColumnRows.COLUMN);
            ObjectPath path = ObjectPath.of(ObjectKind.COLUMN, schema, table.name(), column);
            String marks = row.cell(ColumnRows.KEY).text().strip();
            if (!marks.equals(keys.marks(column)) && !words(marks).equals(words(keys.marks(column)))) {
                found.add(new Contradiction(path, ColumnRows.KEY, marks, keys.marks(column), row.location()));
            }
            List<String> targets = row.cell(ColumnRows.REFERENCES).codes();
            if (!targets.equals(keys.targets(column))
                    && !Set.copyOf(targets).equals(Set.copyOf(keys.targets(column)))) {
                found.add(new Contradiction(
                        path,
                        ColumnRows.REFERENCES,
                        row.cell(ColumnRows.REFERENCES).text(),
                        String.join(", ", keys.targets(column)),
                        row.location()));
            }
        }
        return found;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(",\\s*")));
    }
}
