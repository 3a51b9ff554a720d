package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.model.part.GenerationExpression;
import io.github.schemaguard.model.part.Identity;
import io.github.schemaguard.model.part.NotNullConstraint;
import io.github.schemaguard.model.part.SequenceOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the columns of every relation ({@code pg_attribute}), by number. */
final class ColumnReader {

    /** A column with what indexes on it need to know. */
    record Numbered(Column column, long type, long collation) {}

    private static final SortedMap<Integer, Numbered> NONE = new TreeMap<>();

    private final Map<Long, SortedMap<Integer, Numbered>> byRelation = new HashMap<>();
    private final Map<Long, Map<String, String>> foreignOptions = new HashMap<>();
    private final CatalogSnapshot snapshot;
    private final DomainReader domains;
    private final SequenceReader sequences;
    private final CommentReader comments;

    private ColumnReader(
            CatalogSnapshot snapshot, DomainReader domains, SequenceReader sequences, CommentReader comments) {
        this.snapshot = snapshot;
        this.domains = domains;
        this.sequences = sequences;
        this.comments = comments;
    }

    static ColumnReader read(
            CatalogSnapshot snapshot, DomainReader domains, SequenceReader sequences, CommentReader comments)
            throws SQLException {
        ColumnReader columns = new ColumnReader(snapshot, domains, sequences, comments);
        snapshot.forEach("columns", columns::add);
        return columns;
    }

    private void add(ResultRow row) throws SQLException {
        long relation = row.oid("relation");
        int number = row.integer("number");
        long type = row.oid("type_oid");
        String expression = row.flag("has_expression") ? snapshot.printed(row.text("expression"), relation) : null;
        GenerationExpression generated = generated(row.code("generated"), expression);
        Column column = new Column(
                row.required("name"),
                row.required("type"),
                domains.baseType(type),
                row.integer("dimensions"),
                !row.flag("not_null") && !domains.refusesNull(type),
                notNull(row),
                generated == null ? expression : null,
                identity(row, relation),
                generated,
                row.text("collation"),
                storage(row.code("storage")),
                compression(row.code("compression")),
                row.text("options"),
                comments.onColumn(relation, number));
        row.options("foreign_options")
                .forEach((name, value) -> foreignOptions
                        .computeIfAbsent(relation, r -> new TreeMap<>())
                        .put(SqlIdentifier.quote(column.name()) + "." + name, value));
        byRelation
                .computeIfAbsent(relation, r -> new TreeMap<>())
                .put(number, new Numbered(column, type, row.oid("collation_oid")));
    }

    /** The columns of a relation in their order. */
    List<Column> of(long relation) {
        return byRelation.getOrDefault(relation, NONE).values().stream()
                .map(Numbered::column)
                .toList();
    }

    /** The options that the columns of a foreign table have, by the column's name and the option's. */
    Map<String, String> foreignOptions(long relation) {
        return foreignOptions.getOrDefault(relation, Map.of());
    }

    /** One column; null for one that the catalog does not show, such as the columns of the system. */
    @Nullable
    Numbered get(long relation, int number) {
        return byRelation.getOrDefault(relation, NONE).get(number);
    }

    /** The names of columns by their numbers, in that order; the columns of the system are left out. */
    List<String> names(long relation, Collection<Integer> numbers) {
        Map<Integer, Numbered> columns = byRelation.getOrDefault(relation, NONE);
        List<String> names = new ArrayList<>(numbers.size());
        for (Integer number : numbers) {
            if (number > 0) {
                names.add(Objects.requireNonNull(columns.get(number)).column().name());
            }
        }
        return names;
    }

    private @Nullable NotNullConstraint notNull(ResultRow row) throws SQLException {
        String name = row.text("not_null_name");
        return name == null
                ? null
                : new NotNullConstraint(
                        name,
                        row.flag("not_null_validated"),
                        row.flag("not_null_no_inherit"),
                        comments.on("pg_constraint", row.oid("not_null_oid")));
    }

    private @Nullable Identity identity(ResultRow row, long relation) throws SQLException {
        Identity.Generation generation = switch (row.code("identity")) {
            case 'a' -> Identity.Generation.ALWAYS;
            case 'd' -> Identity.Generation.BY_DEFAULT;
            default -> null;
        };
        if (generation == null) {
            return null;
        }
        SequenceOptions options = sequences.ofIdentity(row.oid("identity_owner"), row.required("name"));
        if (options == null) {
            snapshot.noteChanged(relation);
            return null;
        }
        return new Identity(generation, options);
    }

    private static @Nullable GenerationExpression generated(char code, @Nullable String expression) {
        if (code == ' ' || expression == null) {
            return null;
        }
        return new GenerationExpression(
                code == 'v' ? GenerationExpression.Kind.VIRTUAL : GenerationExpression.Kind.STORED,
                SqlExpression.unwrap(expression));
    }

    private static @Nullable String storage(char code) {
        return switch (code) {
            case 'p' -> "plain";
            case 'e' -> "external";
            case 'm' -> "main";
            case 'x' -> "extended";
            default -> null;
        };
    }

    private static @Nullable String compression(char code) {
        return switch (code) {
            case 'p' -> "pglz";
            case 'l' -> "lz4";
            default -> null;
        };
    }
}
