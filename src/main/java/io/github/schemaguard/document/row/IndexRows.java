package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.document.text.SqlText;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.part.IndexKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indexes of a table or materialized view that do not belong to a constraint. */
public final class IndexRows extends RowFormat<Index> {

    public static final String INDEX = "Index";
    private static final String BTREE = "btree";

    static final String METHOD = "Method";
    static final String UNIQUE = "Unique";
    static final String COLUMNS = "Columns";
    static final String WHERE = "Where";
    static final String VALID = "Valid";
    static final String REPLICA_IDENTITY = "Replica identity";
    static final String OPTIONS = "Options";

    public IndexRows() {
        super(ObjectKind.INDEX);
        always(INDEX, index -> nameOrNothing(index.name()), Attribute.NAME);
        always(UNIQUE, index -> flag(index.unique()), Attribute.UNIQUE);
        always(
                COLUMNS,
                index -> MarkdownText.cellCodes(
                        index.keys().stream().map(IndexKey::toString).toList()),
                Attribute.COLUMNS);
        whenUsed(METHOD, index -> index.method().equals(BTREE) ? "" : code(index.method()), Attribute.METHOD);
        whenUsed(KeyRows.INCLUDE, index -> MarkdownText.cellCodes(index.include()), Attribute.INCLUDE);
        whenUsed(KeyRows.NULLS, index -> index.nullsNotDistinct() ? "not distinct" : "", Attribute.NULLS_NOT_DISTINCT);
        whenUsed(WHERE, index -> code(index.predicate()), Attribute.PREDICATE);
        whenUsed(VALID, index -> unless(index.valid()), Attribute.VALID);
        whenUsed(REPLICA_IDENTITY, index -> when(index.replicaIdentity()), Attribute.REPLICA_IDENTITY);
        whenUsed(OPTIONS, index -> options(index.options()), Attribute.OPTIONS);
        description(Index::comment);
    }

    @Override
    public Index read(MarkdownRow row) throws DocumentException {
        return new Index(
                row.code(INDEX),
                row.isEmpty(METHOD) ? BTREE : row.code(METHOD),
                row.flag(UNIQUE, false),
                row.words(KeyRows.NULLS).equals("not distinct"),
                keys(row),
                row.names(KeyRows.INCLUDE),
                row.codeOrNull(WHERE),
                row.flag(VALID, true),
                row.flag(REPLICA_IDENTITY, false),
                options(row, OPTIONS),
                null,
                row.prose(DESCRIPTION));
    }

    private static List<IndexKey> keys(MarkdownRow row) throws DocumentException {
        List<String> codes = row.cell(COLUMNS).codes();
        if (codes.isEmpty()) {
            return row.requiredNames(COLUMNS).stream().map(IndexKey::ascending).toList();
        }
        List<IndexKey> keys = new ArrayList<>();
        for (String code : codes) {
            try {
                keys.add(SqlText.indexKey(code));
            } catch (IllegalArgumentException e) {
                throw row.broken(COLUMNS, "is not a list of index keys: " + e.getMessage());
            }
        }
        return keys;
    }

    public static String options(Map<String, String> options) {
        return MarkdownText.cellCodes(options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .toList());
    }

    public static Map<String, String> options(MarkdownRow row, String header) throws DocumentException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : row.names(header)) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw row.broken(header, "has an option without a value: " + option);
            }
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }
}
