package io.github.schemaguard.document;

import io.github.schemaguard.document.Anchor.Part;
import io.github.schemaguard.document.DomainCheckRows.OfDomain;
import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.Extension;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.ObjectKind;
import io.github.schemaguard.model.ObjectPath;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.SchemaObject;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the rows of all sections together as a catalog, and remembers the line of everything. */
final class CatalogAssembly {

    private final List<Section> sections;
    private final DocumentLines lines;
    private final List<Contradiction> contradictions = new ArrayList<>();

    CatalogAssembly(DocumentText document, List<Section> sections) {
        this.sections = sections;
        this.lines = new DocumentLines(document.file());
    }

    DocumentReading assemble(MachineLine machineLine, Kept kept) throws DocumentException {
        Map<String, Parts> schemas = new LinkedHashMap<>();
        List<Extension> extensions = new ArrayList<>();
        for (Section section : sections) {
            String schema = section.anchor().schema();
            if (section.anchor().part() == Part.EXTENSIONS) {
                section.require(ExtensionRows.EXTENSION);
                extensions.addAll(list(section, ExtensionRows.EXTENSION, new ExtensionRows(), null));
            } else if (schema != null) {
                read(section, schemas.computeIfAbsent(schema, Parts::new));
            }
        }
        List<Schema> built = schemas.values().stream().map(Parts::build).toList();
        Catalog catalog = new Catalog(machineLine.postgresMajor(), built, extensions, List.of());
        return new DocumentReading(catalog, lines, machineLine.fingerprint(), contradictions, kept);
    }

    /** What was found of one schema. */
    private static final class Parts {
        private final ObjectPath path;
        private final String name;
        private final List<Table> tables = new ArrayList<>();
        private final List<View> views = new ArrayList<>();
        private final List<Sequence> sequences = new ArrayList<>();
        private final List<EnumType> enums = new ArrayList<>();
        private final List<Domain> domains = new ArrayList<>();
        private String comment = "";

        Parts(String name) {
            this.name = name;
            this.path = ObjectPath.of(ObjectKind.SCHEMA, name, null, name);
        }

        Schema build() {
            return new Schema(name, tables, views, sequences, enums, domains, comment.isEmpty() ? null : comment);
        }
    }

    private void read(Section section, Parts parts) throws DocumentException {
        switch (section.anchor().part()) {
            case SCHEMA -> {
                lines.put(parts.path, section.location());
                lines.put(parts.path, Attribute.COMMENT, section.commentLocation());
                parts.comment = Objects.requireNonNullElse(section.comment(), "");
            }
            case TABLE -> parts.tables.add(table(section, parts.path));
            case VIEW -> parts.views.add(view(section, parts.path));
            case ENUMS -> parts.enums.addAll(list(section, EnumRows.ENUM, new EnumRows(), parts.path));
            case SEQUENCES ->
                parts.sequences.addAll(list(section, SequenceRows.SEQUENCE, new SequenceRows(), parts.path));
            case DOMAINS -> parts.domains.addAll(domains(section, parts.path));
            default -> {}
        }
    }

    private Table table(Section section, ObjectPath schema) throws DocumentException {
        section.require(ColumnRows.COLUMN);
        String name = Objects.requireNonNull(section.anchor().name());
        Scope scope = Scope.of(schema.name());
        Table.Builder table = Table.named(name).comment(section.comment());
        ObjectPath path = ObjectPath.of(ObjectKind.TABLE, schema.name(), null, name);
        lines.put(path, section.location());
        lines.put(path, Attribute.COMMENT, section.commentLocation());
        Properties properties = new Properties(section, path, lines);
        properties.describe(table, scope);
        table.columns(list(section, ColumnRows.COLUMN, ColumnRows.forReading(), path));
        keys(section, table, path);
        list(section, ForeignKeyRows.FOREIGN_KEY, new ForeignKeyRows(scope), path)
                .forEach(table::foreignKey);
        list(section, CheckRows.CHECK, new CheckRows(), path).forEach(table::check);
        list(section, ExclusionRows.EXCLUSION, new ExclusionRows(), path).forEach(table::exclusion);
        list(section, IndexRows.INDEX, new IndexRows(), path).forEach(table::index);
        list(section, PartitionRows.PARTITION, new PartitionRows(scope), path).forEach(table::partition);
        Table built = table.build();
        contradictions.addAll(contradictions(section, built, scope));
        return built;
    }

    private void keys(Section section, Table.Builder table, ObjectPath path) throws DocumentException {
        boolean primary = false;
        for (Row row : section.rows(KeyRows.KEY)) {
            KeyRows.Key key = new KeyRows().read(row);
            if (key.primary() && primary) {
                throw row.broken(KeyRows.KIND, "makes this the second primary key of the table");
            }
            primary |= key.primary();
            SchemaObject object = key.primary() ? key.primaryKey() : key.uniqueKey();
            if (key.primary()) {
                table.primaryKey(key.primaryKey());
            } else {
                table.unique(key.uniqueKey());
            }
            lines.put(Catalog.path(path, object), row.location());
        }
    }

    private View view(Section section, ObjectPath schema) throws DocumentException {
        section.require(ColumnRows.COLUMN);
        String name = Objects.requireNonNull(section.anchor().name());
        ObjectPath path = ObjectPath.of(ObjectKind.VIEW, schema.name(), null, name);
        lines.put(path, section.location());
        lines.put(path, Attribute.COMMENT, section.commentLocation());
        lines.put(path, Attribute.DEFINITION, section.definitionLocation());
        Properties properties = new Properties(section, path, lines);
        String fenced = section.definition();
        List<Column> columns = list(section, ColumnRows.COLUMN, new ColumnRows.OfView(), path);
        List<Index> indexes = list(section, IndexRows.INDEX, new IndexRows(), path);
        return new View(
                name,
                section.materialized(),
                columns,
                fenced == null ? properties.definition() : fenced,
                properties.options(),
                indexes,
                properties.relations(PropertyRows.READS, schema.name()),
                section.comment());
    }

    private List<Domain> domains(Section section, ObjectPath schema) throws DocumentException {
        section.require(DomainRows.DOMAIN);
        List<Domain> domains = list(section, DomainRows.DOMAIN, new DomainRows(), schema);
        List<Domain> complete = new ArrayList<>();
        List<OfDomain> checks = new ArrayList<>();
        for (Row row : section.rows(DomainCheckRows.DOMAIN_CHECK)) {
            OfDomain check = new DomainCheckRows().read(row);
            if (domains.stream().noneMatch(domain -> domain.name().equals(check.domain()))) {
                throw row.broken(DomainCheckRows.OF, "names a domain that is not in the table of domains");
            }
            checks.add(check);
            ObjectPath domain = ObjectPath.of(ObjectKind.DOMAIN, schema.name(), null, check.domain());
            lines.put(Catalog.path(domain, check.check()), row.location());
        }
        for (Domain domain : domains) {
            complete.add(new Domain(
                    domain.name(),
                    domain.type(),
                    domain.nullable(),
                    domain.defaultValue(),
                    domain.collation(),
                    checks.stream()
                            .filter(check -> check.domain().equals(domain.name()))
                            .map(OfDomain::check)
                            .toList(),
                    domain.comment()));
        }
        return complete;
    }

    /** Reads the rows of one table of a section, and refuses a name that stands in it twice. */
    private <T extends SchemaObject> List<T> list(
            Section section, String subject, RowFormat<T> format, @Nullable ObjectPath parent)
            throws DocumentException {
        List<T> objects = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Row row : section.rows(subject)) {
            T object = format.read(row);
            if (!object.kind().matchedByDefinition() && !names.add(object.key())) {
                throw row.broken(subject, "names " + object.name() + " a second time");
            }
            lines.put(Catalog.path(parent, object), row.location());
            objects.add(object);
        }
        return objects;
    }

    private List<Contradiction> contradictions(Section section, Table table, Scope scope) {
        List<Contradiction> found = new ArrayList<>();
        ColumnKeys keys = new ColumnKeys(table, scope);
        String schema = scope.schema();
        for (Row row : section.rows(ColumnRows.COLUMN)) {
            String column = row.code(ColumnRows.COLUMN);
            ObjectPath path = ObjectPath.of(ObjectKind.COLUMN, schema, table.name(), column);
            String marks = row.cell(ColumnRows.KEY).text().strip();
            if (!words(marks).equals(words(keys.marks(column)))) {
                found.add(new Contradiction(path, ColumnRows.KEY, marks, keys.marks(column), row.location()));
            }
            Set<String> targets = Set.copyOf(row.cell(ColumnRows.REFERENCES).codes());
            if (!targets.equals(Set.copyOf(keys.targets(column)))) {
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
