package io.github.schemaguard.compare.sql;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.ForeignKey.Action;
import io.github.schemaguard.model.ForeignKey.Match;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The statements that create objects, for proposed migrations. */
public final class DdlStatements {

    private static final Map<String, String> SERIALS =
            Map.of("bigint", "bigserial", "integer", "serial", "smallint", "smallserial");
    private static final Pattern CALL = Pattern.compile("[\\w\"]\\(");

    private DdlStatements() {}

    /** A column as CREATE TABLE and ADD COLUMN define it. */
    public static String column(QualifiedName table, Column column) {
        StringBuilder sql = new StringBuilder(SqlIdentifier.quote(column.name())).append(' ');
        if (isSerial(table, column)) {
            return sql.append(SERIALS.get(column.type())).toString();
        }
        sql.append(column.type());
        if (column.collation() != null) {
            sql.append(" COLLATE ").append(column.collation());
        }
        if (column.identity() != null) {
            sql.append(" GENERATED ")
                    .append(column.identity().generation().toString().toUpperCase(Locale.ROOT))
                    .append(" AS IDENTITY");
        }
        if (column.generated() != null) {
            sql.append(" GENERATED ALWAYS AS (")
                    .append(column.generated().expression())
                    .append(") ")
                    .append(column.generated().kind());
        }
        if (column.defaultValue() != null) {
            sql.append(" DEFAULT ").append(column.defaultValue());
        }
        return column.nullable() ? sql.toString() : sql.append(" NOT NULL").toString();
    }

    /** Whether its default calls the sequence that {@code serial} creates with the column. */
    private static boolean isSerial(QualifiedName table, Column column) {
        String value = column.defaultValue();
        return value != null
                && SERIALS.containsKey(column.type())
                && value.startsWith("nextval(")
                && value.contains(table.name() + "_" + column.name() + "_seq");
    }

    /**
     * The locks and risks of adding the column.
     *
     * @param unique whether two rows must not have the same value
     */
    public static String hazardOfAdding(QualifiedName table, Column column, boolean unique) {
        String value = column.defaultValue();
        boolean stable =
                value != null && (value.equals("now()") || value.startsWith("CURRENT_") || value.startsWith("LOCAL"));
        boolean computed = column.identity() != null
                || isSerial(table, column)
                || (column.generated() != null
                        && column.generated().kind().name().equals("STORED"))
                || (value != null && !stable && CALL.matcher(value).find());
        if (computed) {
            return "exclusive lock, rewrites the table to fill the column";
        }
        if (unique && value != null) {
            return "short exclusive lock; fails on a table with several rows, which all get the default";
        }
        if (column.nullable() || value != null || column.generated() != null) {
            return "short exclusive lock";
        }
        return unique
                ? "short exclusive lock; fails on a table with rows: add it without NOT NULL, fill it, and then set it NOT NULL"
                : "short exclusive lock; fails on a table with rows unless it has a default";
    }

    /** The keys, checks and indexes of a table whose columns satisfy a condition, one statement each. */
    public static List<String> parts(
            QualifiedName name, Table table, Catalog reference, Predicate<List<String>> columns) {
        String alter = "ALTER TABLE " + name + " ADD ";
        List<String> statements = new ArrayList<>();
        table.uniques().stream()
                .filter(unique -> columns.test(unique.columnNames()))
                .map(unique -> alter + unique(unique))
                .forEach(statements::add);
        table.checks().stream()
                .filter(check -> columns.test(check.columns()))
                .map(check -> alter + "CHECK (" + check.expression() + ")")
                .forEach(statements::add);
        table.foreignKeys().stream()
                .filter(key -> columns.test(key.columns()))
                .filter(key -> key.referencedTable().equals(name) || canBeReferenced(key.referencedTable(), reference))
                .map(key -> alter + foreignKey(key))
                .forEach(statements::add);
        table.ownIndexes().stream()
                .filter(index -> columns.test(index.columnNames()))
                .map(index -> index(name, index, false))
                .forEach(statements::add);
        return statements;
    }

    private static boolean canBeReferenced(QualifiedName name, Catalog catalog) {
        return catalog.table(name)
                .filter(table -> table.tableKind() != Table.Kind.FOREIGN)
                .isPresent();
    }

    public static String unique(SchemaObject unique) {
        boolean same = unique instanceof UniqueKey constraint && constraint.nullsNotDistinct();
        return "UNIQUE " + (same ? "NULLS NOT DISTINCT " : "") + "(" + SqlIdentifier.list(unique.columnNames()) + ")";
    }

    public static String foreignKey(ForeignKey key) {
        StringBuilder sql = new StringBuilder("FOREIGN KEY (")
                .append(SqlIdentifier.list(key.columns()))
                .append(") REFERENCES ")
                .append(key.references());
        if (key.match() == Match.FULL) {
            sql.append(" MATCH FULL");
        }
        if (key.onUpdate() != Action.NO_ACTION) {
            sql.append(" ON UPDATE ").append(key.onUpdate().toString().toUpperCase(Locale.ROOT));
        }
        if (key.onDelete() != Action.NO_ACTION) {
            sql.append(" ON DELETE ").append(key.onDelete().toString().toUpperCase(Locale.ROOT));
            if (!key.onDeleteColumns().isEmpty()) {
                sql.append(" (")
                        .append(SqlIdentifier.list(key.onDeleteColumns()))
                        .append(')');
            }
        }
        String deferrable = key.deferrability().clause();
        return deferrable == null
                ? sql.toString()
                : sql.append(' ').append(deferrable.toUpperCase(Locale.ROOT)).toString();
    }

    /** Creates an index without blocking writes, where PostgreSQL can: not on a partitioned table. */
    public static Repair createIndex(QualifiedName name, Table table, Index wanted) {
        String duplicates = wanted.unique() ? "; fails on duplicates" : "";
        return table.tableKind() == Table.Kind.PARTITIONED
                ? Repair.database(
                        index(name, wanted, false), "stops writes to every partition while it is built" + duplicates)
                : Repair.outsideTransaction(
                        index(name, wanted, true),
                        "writes continue, but are slower while it is built; a failure leaves an invalid index to drop"
                                + duplicates);
    }

    private static String index(QualifiedName table, Index index, boolean concurrently) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + (concurrently ? "CONCURRENTLY " : "") + "ON "
                + table + " USING " + index.method() + " (" + index.keyText() + ")"
                + (index.include().isEmpty() ? "" : " INCLUDE (" + SqlIdentifier.list(index.include()) + ")")
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + (index.predicate() == null ? "" : " WHERE " + index.predicate());
    }

    /** {@code COMMENT ON COLUMN public.customer.name IS '…'}; null removes the comment. */
    public static String comment(String target, @Nullable String comment) {
        return "COMMENT ON " + target + " IS " + (comment == null ? "NULL" : literal(comment));
    }

    public static Optional<String> comment(QualifiedName table, Column column) {
        return column.comment() == null
                ? Optional.empty()
                : Optional.of(comment("COLUMN " + table + "." + SqlIdentifier.quote(column.name()), column.comment()));
    }

    static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
    }
}
