package io.github.schemaguard.document.read;

import io.github.schemaguard.document.row.IndexRows;
import io.github.schemaguard.document.row.ObjectProperty;
import io.github.schemaguard.document.row.PropertyRows;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.RoutineName;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the table of properties of a table, view or function. */
final class PropertyValues {

    private final Map<ObjectProperty, MarkdownRow> rows = new EnumMap<>(ObjectProperty.class);

    PropertyValues(SectionBlocks section, ObjectPath path, DocumentLines lines) throws DocumentException {
        for (MarkdownRow row : section.rows(PropertyRows.PROPERTY)) {
            String name = row.cell(PropertyRows.PROPERTY).text().strip();
            ObjectProperty property = ObjectProperty.titled(name)
                    .orElseThrow(
                            () -> row.broken(PropertyRows.PROPERTY, "names an unknown property, \"" + name + "\""));
            if (rows.put(property, row) != null) {
                throw row.broken(PropertyRows.PROPERTY, "names " + name + " a second time");
            }
            if (property.states() != null) {
                lines.put(path, property.states(), row.location());
            }
        }
    }

    void describe(TableBuilder table, RelationNames scope) throws DocumentException {
        MarkdownRow kind = rows.get(ObjectProperty.KIND);
        if (kind != null) {
            table.kind(kind(kind));
        }
        MarkdownRow partitioning = rows.get(ObjectProperty.PARTITIONED_BY);
        if (partitioning != null) {
            table.partitioning(partitioning.codeOrNull(PropertyRows.VALUE));
        }
        MarkdownRow unlogged = rows.get(ObjectProperty.UNLOGGED);
        if (unlogged != null) {
            table.unlogged(unlogged.flag(PropertyRows.VALUE, false));
        }
        relations(ObjectProperty.INHERITS, scope.schema()).forEach(table::inherits);
        table.ofType(code(ObjectProperty.OF_TYPE));
        table.accessMethod(code(ObjectProperty.ACCESS_METHOD));
        table.replicaIdentity(words(ObjectProperty.REPLICA_IDENTITY));
        table.clusteredOn(clusteredOn());
        String server = code(ObjectProperty.SERVER);
        if (server == null) {
            table.options(options());
        } else {
            table.foreignSource(new Table.ForeignSource(server, options()));
        }
        MarkdownRow security = rows.get(ObjectProperty.ROW_SECURITY);
        if (security != null) {
            RowSecurity stated = security.choice(PropertyRows.VALUE, RowSecurity.values(), RowSecurity::words);
            table.rowSecurity(stated.enabled(), stated.forced());
        }
    }

    @Nullable
    String clusteredOn() {
        return code(ObjectProperty.CLUSTERED_ON);
    }

    /** The facts from the rest of a function's section. */
    Function function(RoutineName key, Function.Kind kind, @Nullable String fenced, Rest rest)
            throws DocumentException {
        MarkdownRow volatility = rows.get(ObjectProperty.VOLATILITY);
        MarkdownRow security = rows.get(ObjectProperty.SECURITY);
        return new Function(
                key.name(),
                kind,
                key.signature(),
                orEmpty(code(ObjectProperty.ARGUMENTS)),
                code(ObjectProperty.RETURNS),
                orEmpty(code(ObjectProperty.LANGUAGE)),
                volatility == null
                        ? Function.Volatility.VOLATILE
                        : volatility.choice(PropertyRows.VALUE, Function.Volatility.values(), PropertyValues::lower),
                security != null
                        && security.choice(PropertyRows.VALUE, Security.values(), PropertyValues::lower)
                                == Security.DEFINER,
                options(),
                fenced == null ? orEmpty(code(ObjectProperty.BODY)) : fenced,
                rest.grants(),
                rest.comment());
    }

    /** The facts outside the properties of a function. */
    record Rest(List<Grant> grants, @Nullable String comment) {}

    private enum Security {
        INVOKER,
        DEFINER
    }

    /** The state of row-level security: enabled, and forced for the owner. */
    private enum RowSecurity {
        ENABLED,
        FORCED,
        BOTH;

        String words() {
            return this == BOTH ? "enabled, forced" : lower(this);
        }

        boolean enabled() {
            return this != FORCED;
        }

        boolean forced() {
            return this != ENABLED;
        }
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private @Nullable String code(ObjectProperty property) {
        MarkdownRow row = rows.get(property);
        return row == null ? null : row.code(PropertyRows.VALUE);
    }

    private @Nullable String words(ObjectProperty property) {
        MarkdownRow row = rows.get(property);
        return row == null ? null : row.words(PropertyRows.VALUE);
    }

    private static Table.Kind kind(MarkdownRow row) throws DocumentException {
        for (Table.Kind kind : Table.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.words(PropertyRows.VALUE))) {
                return kind;
            }
        }
        throw row.broken(PropertyRows.VALUE, "is not a kind of table: ordinary, partitioned or foreign");
    }

    List<QualifiedName> relations(ObjectProperty property, String schema) throws DocumentException {
        List<QualifiedName> relations = new ArrayList<>();
        MarkdownRow row = rows.get(property);
        if (row != null) {
            for (String name : row.cell(PropertyRows.VALUE).codes()) {
                relations.add(row.relation(PropertyRows.VALUE, name, schema));
            }
        }
        return relations;
    }

    Map<String, String> options() throws DocumentException {
        MarkdownRow row = rows.get(ObjectProperty.OPTIONS);
        return row == null ? Map.of() : IndexRows.options(row, PropertyRows.VALUE);
    }

    /** A definition that a code fence cannot contain; empty if there is none. */
    String definition() {
        MarkdownRow row = rows.get(ObjectProperty.DEFINITION);
        return row == null ? "" : row.code(PropertyRows.VALUE);
    }
}
