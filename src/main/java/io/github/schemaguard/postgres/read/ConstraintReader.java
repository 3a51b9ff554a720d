package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.ExclusionConstraint;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.ForeignKey.Action;
import io.github.schemaguard.model.ForeignKey.Match;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.part.Deferrability;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of tables and domains. */
final class ConstraintReader {

    private final Map<Long, List<SchemaObject>> byTable = new HashMap<>();
    private final Map<Long, List<CheckConstraint>> byDomain = new HashMap<>();
    private final CatalogSnapshot snapshot;
    private final ColumnReader columns;
    private final IndexReader indexes;
    private final CommentReader comments;

    private ConstraintReader(
            CatalogSnapshot snapshot, ColumnReader columns, IndexReader indexes, CommentReader comments) {
        this.snapshot = snapshot;
        this.columns = columns;
        this.indexes = indexes;
        this.comments = comments;
    }

    static ConstraintReader read(
            CatalogSnapshot snapshot, ColumnReader columns, IndexReader indexes, CommentReader comments)
            throws SQLException {
        ConstraintReader constraints = new ConstraintReader(snapshot, columns, indexes, comments);
        snapshot.forEach("constraints", constraints::add);
        return constraints;
    }

    private void add(ResultRow row) throws SQLException {
        long domain = row.oid("domain");
        if (domain != 0) {
            byDomain.computeIfAbsent(domain, d -> new ArrayList<>()).add(check(row, domain));
        } else {
            byTable.computeIfAbsent(row.oid("relation"), r -> new ArrayList<>()).add(ofTable(row));
        }
    }

    private SchemaObject ofTable(ResultRow row) throws SQLException {
        char kind = row.code("kind");
        long relation = row.oid("relation");
        return switch (kind) {
            case 'p' -> primaryKey(row, relation);
            case 'u' -> unique(row, relation);
            case 'f' -> foreignKey(row, relation);
            case 'c' -> check(row, relation);
            case 'x' -> exclusion(row, relation);
            default -> throw new IllegalStateException("constraints.sql gave a constraint of kind " + kind);
        };
    }

    private PrimaryKey primaryKey(ResultRow row, long relation) throws SQLException {
        return new PrimaryKey(
                row.required("name"),
                columns.names(relation, row.numbers("columns")),
                indexes.get(row.oid("index")).include(),
                deferrability(row),
                row.flag("period"),
                comment(row));
    }

    private UniqueKey unique(ResultRow row, long relation) throws SQLException {
        Index index = indexes.get(row.oid("index"));
        return new UniqueKey(
                row.required("name"),
                columns.names(relation, row.numbers("columns")),
                index.include(),
                index.nullsNotDistinct(),
                deferrability(row),
                row.flag("period"),
                comment(row));
    }

    private ForeignKey foreignKey(ResultRow row, long relation) throws SQLException {
        List<String> targetColumns = row.texts("target_column_names");
        return new ForeignKey(
                row.required("name"),
                columns.names(relation, row.numbers("columns")),
                new QualifiedName(row.required("target_schema"), row.required("target_name")),
                targetColumns.isEmpty()
                        ? columns.names(row.oid("target"), row.numbers("target_columns"))
                        : targetColumns,
                match(row.code("match")),
                action(row.code("on_delete")),
                action(row.code("on_update")),
                columns.names(relation, row.numbers("on_delete_columns")),
                deferrability(row),
                row.flag("validated"),
                row.flag("enforced"),
                row.flag("period"),
                comment(row));
    }

    private CheckConstraint check(ResultRow row, long holder) throws SQLException {
        return new CheckConstraint(
                row.required("name"),
                SqlExpression.unwrap(snapshot.printed(row.text("definition"), holder)),
                columns.names(holder, row.numbers("columns").stream().sorted().toList()),
                row.flag("validated"),
                row.flag("enforced"),
                row.flag("no_inherit"),
                row.flag("inherited"),
                comment(row));
    }

    private ExclusionConstraint exclusion(ResultRow row, long relation) throws SQLException {
        return new ExclusionConstraint(
                row.required("name"),
                snapshot.printed(row.text("definition"), relation),
                columns.names(relation, row.numbers("columns")),
                comment(row));
    }

    private @Nullable String comment(ResultRow row) throws SQLException {
        return comments.on("pg_constraint", row.oid("oid"));
    }

    static Deferrability deferrability(ResultRow row) throws SQLException {
        if (row.flag("deferred")) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        return row.flag("is_deferrable") ? Deferrability.INITIALLY_IMMEDIATE : Deferrability.NOT_DEFERRABLE;
    }

    private static Match match(char code) {
        return switch (code) {
            case 's' -> Match.SIMPLE;
            case 'f' -> Match.FULL;
            case 'p' -> Match.PARTIAL;
            default -> throw new IllegalStateException("confmatchtype " + code);
        };
    }

    private static Action action(char code) {
        return switch (code) {
            case 'a' -> Action.NO_ACTION;
            case 'r' -> Action.RESTRICT;
            case 'c' -> Action.CASCADE;
            case 'n' -> Action.SET_NULL;
            case 'd' -> Action.SET_DEFAULT;
            default -> throw new IllegalStateException("foreign key action " + code);
        };
    }

    /** The constraints of a table. */
    Table.Constraints ofTable(long table) {
        List<SchemaObject> all = byTable.getOrDefault(table, List.of());
        return new Table.Constraints(
                only(PrimaryKey.class, all).stream().findFirst().orElse(null),
                only(UniqueKey.class, all),
                only(ForeignKey.class, all),
                only(CheckConstraint.class, all),
                only(ExclusionConstraint.class, all));
    }

    private static <T> List<T> only(Class<T> kind, List<SchemaObject> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The checks of a domain. */
    List<CheckConstraint> ofDomain(long oid) {
        return byDomain.getOrDefault(oid, List.of());
    }
}
