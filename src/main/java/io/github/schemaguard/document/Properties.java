package io.github.schemaguard.document;

import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.ObjectPath;
import io.github.schemaguard.model.QualifiedName;
import io.github.schemaguard.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of properties of a table or view while it is read. */
final class Properties {

    private static final Map<String, Attribute> ATTRIBUTES = Map.of(
            PropertyRows.KIND, Attribute.KIND,
            PropertyRows.PARTITIONED_BY, Attribute.PARTITIONING,
            PropertyRows.INHERITS, Attribute.INHERITS,
            PropertyRows.UNLOGGED, Attribute.PERSISTENCE,
            PropertyRows.OPTIONS, Attribute.OPTIONS,
            PropertyRows.DEFINITION, Attribute.DEFINITION);

    private final Map<String, Row> rows = new LinkedHashMap<>();

    Properties(Section section, ObjectPath path, DocumentLines lines) throws DocumentException {
        for (Row row : section.rows(PropertyRows.PROPERTY)) {
            String name = row.cell(PropertyRows.PROPERTY).text().strip();
            Attribute attribute = ATTRIBUTES.get(name);
            if (attribute == null && !name.equals(PropertyRows.READS)) {
                throw row.broken(PropertyRows.PROPERTY, "names an unknown property, \"" + name + "\"");
            }
            if (rows.put(name, row) != null) {
                throw row.broken(PropertyRows.PROPERTY, "names " + name + " a second time");
            }
            if (attribute != null) {
                lines.put(path, attribute, row.location());
            }
        }
    }

    void describe(Table.Builder table, Scope scope) throws DocumentException {
        Row kind = rows.get(PropertyRows.KIND);
        if (kind != null) {
            table.kind(kind(kind));
        }
        Row partitioning = rows.get(PropertyRows.PARTITIONED_BY);
        if (partitioning != null) {
            table.partitioning(partitioning.codeOrNull(PropertyRows.VALUE));
        }
        Row unlogged = rows.get(PropertyRows.UNLOGGED);
        if (unlogged != null) {
            table.unlogged(unlogged.flag(PropertyRows.VALUE, false));
        }
        relations(PropertyRows.INHERITS, scope.schema()).forEach(table::inherits);
    }

    private static Table.Kind kind(Row row) throws DocumentException {
        for (Table.Kind kind : Table.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.words(PropertyRows.VALUE))) {
                return kind;
            }
        }
        throw row.broken(PropertyRows.VALUE, "is no kind of table: ordinary, partitioned or foreign");
    }

    List<QualifiedName> relations(String property, String schema) throws DocumentException {
        List<QualifiedName> relations = new ArrayList<>();
        Row row = rows.get(property);
        if (row != null) {
            for (String name : row.cell(PropertyRows.VALUE).codes()) {
                relations.add(row.relation(PropertyRows.VALUE, name, schema));
            }
        }
        return relations;
    }

    Map<String, String> options() throws DocumentException {
        Row row = rows.get(PropertyRows.OPTIONS);
        return row == null ? Map.of() : IndexRows.options(row, PropertyRows.VALUE);
    }

    /** A definition that no fenced code can hold; empty when there is none. */
    String definition() {
        Row row = rows.get(PropertyRows.DEFINITION);
        return row == null ? "" : row.code(PropertyRows.VALUE);
    }
}
