package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.Partition;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables and views with all that belongs to them. */
final class RelationReader {

    /** What is read before the relations: their parts. */
    record Parts(
            ColumnReader columns,
            IndexReader indexes,
            ConstraintReader constraints,
            TriggerReader triggers,
            PolicyReader policies,
            RewriteRuleReader rules,
            StatisticsReader statistics,
            GrantReader grants,
            CommentReader comments) {}

    private final Map<Long, List<QualifiedName>> parents = new HashMap<>();
    private final Set<Long> childPartitions = new HashSet<>();
    private final Map<Long, List<Partition>> partitions = new HashMap<>();
    private final CatalogSnapshot snapshot;
    private final GovernedObjects governed;
    private final Parts parts;

    private RelationReader(CatalogSnapshot snapshot, GovernedObjects governed, Parts parts) {
        this.snapshot = snapshot;
        this.governed = governed;
        this.parts = parts;
    }

    /** Reads the relations and adds them to what was found. */
    static void read(CatalogSnapshot snapshot, GovernedObjects governed, Parts parts) throws SQLException {
        RelationReader relations = new RelationReader(snapshot, governed, parts);
        snapshot.forEach("parents", relations::addParent);
        snapshot.forEach("relations", relations::add);
    }

    private void addParent(ResultRow row) throws SQLException {
        long child = row.oid("child");
        parents.computeIfAbsent(child, oid -> new ArrayList<>())
                .add(new QualifiedName(row.required("parent_schema"), row.required("parent_name")));
        if (row.flag("is_partition")) {
            childPartitions.add(child);
            QualifiedName name = new QualifiedName(row.required("child_schema"), row.required("child_name"));
            partitions
                    .computeIfAbsent(row.oid("parent"), oid -> new ArrayList<>())
                    .add(new Partition(name, snapshot.printed(row.text("bound"), child)));
        }
    }

    private void add(ResultRow row) throws SQLException {
        long oid = row.oid("oid");
        long schema = row.oid("schema");
        char kind = row.code("kind");
        // A composite type belongs to an extension as a type, its relation only to the type.
        boolean held = kind == 'c'
                ? governed.holds("pg_type", schema, row.oid("type_oid"))
                : governed.holds("pg_class", schema, oid);
        if (!held) {
            return;
        }
        QualifiedName name = governed.name(schema, row.required("name"));
        if (kind == 'v' || kind == 'm') {
            View view = view(row, oid, kind == 'm');
            governed.add(oid, ObjectKind.VIEW, name, builder -> builder.view(view));
        } else if (kind == 'c') {
            CompositeType type = composite(row, oid);
            governed.add(oid, ObjectKind.COMPOSITE, name, builder -> builder.composite(type));
        } else {
            Table table = table(row, oid, kind);
            governed.add(oid, ObjectKind.TABLE, name, builder -> builder.table(table));
        }
    }

    private View view(ResultRow row, long oid, boolean materialized) throws SQLException {
        return new View(
                row.required("name"),
                materialized,
                parts.columns.of(oid),
                ViewDefinition.canonical(snapshot.printed(row.text("definition"), oid), snapshot.serverMajor()),
                row.options("options"),
                parts.indexes.of(oid),
                dependencies(row),
                parts.triggers.of(oid),
                parts.rules.of(oid),
                parts.grants.onTable(oid),
                row.text("clustered_on"),
                parts.comments.on("pg_class", oid));
    }

    /** The tables and views that a view reads. */
    private static List<QualifiedName> dependencies(ResultRow row) throws SQLException {
        List<String> schemas = row.texts("read_schemas");
        List<String> names = row.texts("read_names");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new QualifiedName(schemas.get(i), names.get(i)))
                .toList();
    }

    private CompositeType composite(ResultRow row, long oid) throws SQLException {
        long type = row.oid("type_oid");
        return new CompositeType(
                row.required("name"),
                parts.columns.of(oid),
                parts.grants.on("pg_type", type),
                parts.comments.on("pg_type", type));
    }

    private Table table(ResultRow row, long oid, char kind) throws SQLException {
        boolean partition = childPartitions.contains(oid);
        List<QualifiedName> above = parents.getOrDefault(oid, List.of());
        return new Table(
                row.required("name"),
                kind(kind),
                parts.columns.of(oid),
                parts.constraints.ofTable(oid),
                parts.indexes.of(oid),
                new Table.Partitioning(
                        kind == 'p' ? snapshot.printed(row.text("partitioning"), oid) : null,
                        partitions.getOrDefault(oid, List.of()),
                        partition ? above.get(0) : null),
                partition ? List.of() : above,
                row.text("of_type"),
                kind == 'f' ? foreignSource(row, oid) : null,
                new Table.Storage(
                        row.flag("unlogged"),
                        row.text("access_method"),
                        row.options("options"),
                        row.text("clustered_on")),
                new Table.RowSecurity(
                        row.flag("row_security"), row.flag("row_security_forced"), parts.policies.of(oid)),
                replicaIdentity(row.code("replica_identity")),
                parts.triggers.of(oid),
                parts.rules.of(oid),
                parts.statistics.of(oid),
                parts.grants.onTable(oid),
                parts.comments.on("pg_class", oid));
    }

    private static Table.Kind kind(char relkind) {
        return switch (relkind) {
            case 'p' -> Table.Kind.PARTITIONED;
            case 'f' -> Table.Kind.FOREIGN;
            default -> Table.Kind.ORDINARY;
        };
    }

    private Table.ForeignSource foreignSource(ResultRow row, long oid) throws SQLException {
        Map<String, String> options = new HashMap<>(row.options("foreign_options"));
        options.putAll(parts.columns.foreignOptions(oid));
        return new Table.ForeignSource(row.required("server"), ForeignOptions.masked(options));
    }

    private static @Nullable String replicaIdentity(char code) {
        return switch (code) {
            case 'f' -> "full";
            case 'n' -> "nothing";
            case 'i' -> "index";
            default -> null;
        };
    }
}
