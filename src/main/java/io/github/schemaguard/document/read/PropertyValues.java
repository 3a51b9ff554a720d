package io.github.schemaguard.document.read;

import static java.util.Map.entry;

import io.github.schemaguard.document.row.IndexRows;
import io.github.schemaguard.document.row.PropertyRows;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.RoutineName;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of properties of a table or view while it is read. */
final class PropertyValues {

    private static final Map<String, Attribute> ATTRIBUTES = Map.ofEntries(
            entry(PropertyRows.KIND, Attribute.KIND),
            entry(PropertyRows.PARTITIONED_BY, Attribute.PARTITIONING),
            entry(PropertyRows.INHERITS, Attribute.INHERITS),
            entry(PropertyRows.UNLOGGED, Attribute.PERSISTENCE),
            entry(PropertyRows.OF_TYPE, Attribute.OF_TYPE),
            entry(PropertyRows.SERVER, Attribute.SERVER),
            entry(PropertyRows.ACCESS_METHOD, Attribute.METHOD),
            entry(PropertyRows.ROW_SECURITY, Attribute.ROW_SECURITY),
            entry(PropertyRows.REPLICA_IDENTITY, Attribute.REPLICA_IDENTITY),
            entry(PropertyRows.OPTIONS, Attribute.OPTIONS),
            entry(PropertyRows.DEFINITION, Attribute.DEFINITION),
            entry(PropertyRows.ARGUMENTS, Attribute.ARGUMENTS),
            entry(PropertyRows.RETURNS, Attribute.RESULT),
            entry(PropertyRows.LANGUAGE, Attribute.LANGUAGE),
            entry(PropertyRows.VOLATILITY, Attribute.VOLATILITY),
            entry(PropertyRows.SECURITY, Attribute.SECURITY),
            entry(PropertyRows.BODY, Attribute.BODY));

    private final Map<String, MarkdownRow> rows = new LinkedHashMap<>();

    PropertyValues(SectionBlocks section, ObjectPath path, DocumentLines lines) throws DocumentException {
        for (MarkdownRow row : section.rows(PropertyRows.PROPERTY)) {
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

    void describe(Table.Builder table, RelationNames scope) throws DocumentException {
        MarkdownRow kind = rows.get(PropertyRows.KIND);
        if (kind != null) {
            table.kind(kind(kind));
        }
        MarkdownRow partitioning = rows.get(PropertyRows.PARTITIONED_BY);
        if (partitioning != null) {
            table.partitioning(partitioning.codeOrNull(PropertyRows.VALUE));
        }
        MarkdownRow unlogged = rows.get(PropertyRows.UNLOGGED);
        if (unlogged != null) {
            table.unlogged(unlogged.flag(PropertyRows.VALUE, false));
        }
        relations(PropertyRows.INHERITS, scope.schema()).forEach(table::inherits);
        table.ofType(code(PropertyRows.OF_TYPE));
        table.accessMethod(code(PropertyRows.ACCESS_METHOD));
        table.replicaIdentity(words(PropertyRows.REPLICA_IDENTITY));
        String server = code(PropertyRows.SERVER);
        if (server == null) {
            table.options(options());
        } else {
            table.foreignSource(new Table.ForeignSource(server, options()));
        }
        MarkdownRow security = rows.get(PropertyRows.ROW_SECURITY);
        if (security != null) {
            RowSecurity stated = security.choice(PropertyRows.VALUE, RowSecurity.values(), RowSecurity::words);
            table.rowSecurity(stated.enabled(), stated.forced());
        }
    }

    /** What the rest of a function's section states. */
    Function function(RoutineName key, Function.Kind kind, @Nullable String fenced, Rest rest)
            throws DocumentException {
        MarkdownRow volatility = rows.get(PropertyRows.VOLATILITY);
        MarkdownRow security = rows.get(PropertyRows.SECURITY);
        return new Function(
                key.name(),
                kind,
                key.signature(),
                orEmpty(code(PropertyRows.ARGUMENTS)),
                code(PropertyRows.RETURNS),
                orEmpty(code(PropertyRows.LANGUAGE)),
                volatility == null
                        ? Function.Volatility.VOLATILE
                        : volatility.choice(PropertyRows.VALUE, Function.Volatility.values(), PropertyValues::lower),
                security != null
                        && security.choice(PropertyRows.VALUE, Security.values(), PropertyValues::lower)
                                == Security.DEFINER,
                options(),
                fenced == null ? orEmpty(code(PropertyRows.BODY)) : fenced,
                rest.grants(),
                rest.comment());
    }

    /** What stands outside of a function's properties. */
    record Rest(List<Grant> grants, @Nullable String comment) {}

    private enum Security {
        INVOKER,
        DEFINER
    }

    /** Whether row-level security is applied, and to the owner too. */
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

    private @Nullable String code(String property) {
        MarkdownRow row = rows.get(property);
        return row == null ? null : row.code(PropertyRows.VALUE);
    }

    private @Nullable String words(String property) {
        MarkdownRow row = rows.get(property);
        return row == null ? null : row.words(PropertyRows.VALUE);
    }

    private static Table.Kind kind(MarkdownRow row) throws DocumentException {
        for (Table.Kind kind : Table.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.words(PropertyRows.VALUE))) {
                return kind;
            }
        }
        throw row.broken(PropertyRows.VALUE, "is no kind of table: ordinary, partitioned or foreign");
    }

    List<QualifiedName> relations(String property, String schema) throws DocumentException {
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
        MarkdownRow row = rows.get(PropertyRows.OPTIONS);
        return row == null ? Map.of() : IndexRows.options(row, PropertyRows.VALUE);
    }

    /** A definition that no fenced code can hold; empty when there is none. */
    String definition() {
        MarkdownRow row = rows.get(PropertyRows.DEFINITION);
        return row == null ? "" : row.code(PropertyRows.VALUE);
    }
}
