package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.part.IndexKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the indexes of tables and materialized views ({@code pg_index}). */
final class IndexReader {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final Map<Long, Index> byOid = new HashMap<>();
    private final Map<Long, List<Index>> byRelation = new HashMap<>();
    private final CatalogSnapshot snapshot;
    private final OperatorClassReader operatorClasses;
    private final ColumnReader columns;
    private final DomainReader domains;
    private final CommentReader comments;

    private IndexReader(
            CatalogSnapshot snapshot,
            OperatorClassReader operatorClasses,
            ColumnReader columns,
            DomainReader domains,
            CommentReader comments) {
        this.snapshot = snapshot;
        this.operatorClasses = operatorClasses;
        this.columns = columns;
        this.domains = domains;
        this.comments = comments;
    }

    static IndexReader read(
            CatalogSnapshot snapshot,
            OperatorClassReader operatorClasses,
            ColumnReader columns,
            DomainReader domains,
            CommentReader comments)
            throws SQLException {
        IndexReader indexes = new IndexReader(snapshot, operatorClasses, columns, domains, comments);
        snapshot.forEach("indexes", indexes::add);
        return indexes;
    }

    private void add(ResultRow row) throws SQLException {
        long relation = row.oid("relation");
        int keyCount = row.integer("key_count");
        long[] numbers = row.vector("columns");
        List<Integer> included = new ArrayList<>();
        for (int i = keyCount; i < numbers.length; i++) {
            included.add((int) numbers[i]);
        }
        Index index = new Index(
                row.required("name"),
                row.required("method"),
                row.flag("is_unique"),
                row.flag("nulls_not_distinct"),
                keys(row, relation, keyCount, numbers),
                columns.names(relation, included),
                row.flag("partial") ? SqlExpression.unwrap(snapshot.printed(row.text("predicate"), relation)) : null,
                row.flag("valid"),
                row.flag("replica_identity"),
                row.options("storage_options"),
                row.text("constraint"),
                comments.on("pg_class", row.oid("oid")));
        byOid.put(row.oid("oid"), index);
        if (!row.flag("inherited")) {
            byRelation.computeIfAbsent(relation, r -> new ArrayList<>()).add(index);
        }
    }

    private List<IndexKey> keys(ResultRow row, long relation, int keyCount, long[] numbers) throws SQLException {
        Iterator<String> expressions = row.texts("expressions").iterator();
        long[] options = row.vector("options");
        long[] classes = row.vector("operator_classes");
        long[] collationOids = row.vector("collations");
        List<@Nullable String> collations = row.textsWithNulls("collation_names");
        Map<Integer, String> parameters = parameters(row);
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < keyCount; i++) {
            int number = (int) numbers[i];
            ColumnReader.Numbered column = number == 0 ? null : columns.get(relation, number);
            String expression = null;
            if (column == null) {
                String printed = number == 0 ? expressions.next() : "";
                String key = snapshot.printed(printed.isEmpty() ? null : printed, relation);
                // One pair belongs to the syntax of an index, another to an expression with operators.
                expression = SqlExpression.unwrap(SqlExpression.unwrap(key));
            }
            keys.add(new IndexKey(
                    column == null ? null : column.column().name(),
                    expression,
                    collations.isEmpty() || (column != null && column.collation() == collationOids[i])
                            ? null
                            : collations.get(i),
                    operatorClass(classes[i], column, parameters.get(i + 1)),
                    (options[i] & DESCENDING) != 0,
                    (options[i] & NULLS_FIRST) != 0));
        }
        return keys;
    }

    private @Nullable String operatorClass(
            long operatorClass, ColumnReader.@Nullable Numbered column, @Nullable String parameters) {
        if (parameters != null) {
            return operatorClasses.name(operatorClass) + " (" + parameters + ")";
        }
        return operatorClasses.unlessDefault(operatorClass, column == null ? 0 : domains.baseOid(column.type()));
    }

    /** The parameters of operator classes by the number of the key. */
    private static Map<Integer, String> parameters(ResultRow row) throws SQLException {
        Map<Integer, String> parameters = new HashMap<>();
        for (String entry : row.texts("operator_class_parameters")) {
            int colon = entry.indexOf(':');
            parameters.put(Integer.valueOf(entry.substring(0, colon)), entry.substring(colon + 1));
        }
        return parameters;
    }

    /** The indexes of a relation, without those that it has because of its parent. */
    List<Index> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }

    /** The index behind a constraint. */
    Index get(long oid) {
        return Objects.requireNonNull(byOid.get(oid));
    }
}
