package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.part.IndexKey;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indexes, with {@code pg_indexes}; the same statement is written from the catalog. */
record IndexCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "indexes";
    }

    @Override
    public String query() {
        return """
                select i.indexrelid::regclass::text as object,
                       left(s.indexdef, length(s.indexdef) - coalesce(length(' WHERE ' || pg_get_expr(i.indpred, i.indrelid)), 0)) as definition,
                       '(' || pg_get_expr(i.indpred, i.indrelid) || ')' as predicate,
                       i.indisvalid as valid,
                       (select string_agg(format('statistics %s=%s', attnum, attstattarget), ', ')
                        from pg_attribute where attrelid = i.indexrelid and attstattarget >= 0) as statistics,
                       i.indisreplident as "replica identity",
                       (select k.conname from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) as constraint
                from pg_indexes s
                join pg_index i on i.indexrelid = format('%I.%I', s.schemaname, s.indexname)::regclass
                join pg_class c on c.oid = i.indrelid
                where pg_temp.ours('pg_class', c.oid, c.relnamespace)
                  -- But for those of partitions that stand at the parent.
                  and not exists (select from pg_inherits where inhrelid = i.indexrelid)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> names.indexes(
                        schema,
                        (index, relation) -> ExpectedFact.about(names.in(schema, index.name()))
                                .with("definition", definition(index, only(schema.tables().stream(), relation, index)))
                                .with("predicate", index.predicate() == null ? null : "(" + index.predicate() + ")")
                                .with("valid", index.valid())
                                .with("statistics", statistics(index))
                                .with("replica identity", index.replicaIdentity())
                                .with("constraint", index.constraint())));
    }

    /** An index of a partitioned table is printed with ONLY, because its partitions have indexes of their own. */
    private static String only(Stream<Table> tables, String relation, Index index) {
        boolean partitioned = tables.anyMatch(table ->
                table.tableKind() == Table.Kind.PARTITIONED && table.indexes().contains(index));
        return (partitioned ? "ONLY " : "") + relation;
    }

    private String definition(Index index, String relation) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + names.quote(index.name()) + " ON " + relation
                + " USING " + index.method() + " ("
                + index.keys().stream().map(this::key).collect(Collectors.joining(", ")) + ")"
                + (index.include().isEmpty() ? "" : " INCLUDE (" + names.list(index.include()) + ")")
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + (options(index).isEmpty() ? "" : " WITH (" + options(index) + ")");
    }

    private static boolean isStatistics(Map.Entry<String, String> option) {
        return option.getKey().startsWith("statistics ");
    }

    private static String statistics(Index index) {
        return index.options().entrySet().stream()
                .filter(IndexCrossCheck::isStatistics)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static String options(Index index) {
        return index.options().entrySet().stream()
                .filter(option -> !isStatistics(option))
                .map(option -> option.getKey() + "=" + SqlText.literal(option.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String key(IndexKey key) {
        return (key.column() == null
                        ? SqlText.amongColumns(Objects.requireNonNull(key.expression()))
                        : names.quote(key.column()))
                + (key.collation() == null ? "" : " COLLATE " + key.collation())
                + (key.operatorClass() == null ? "" : " " + key.operatorClass().replaceAll("=([^,)]+)", "='$1'"))
                + (key.descending() ? " DESC" : "")
                + (key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }
}
