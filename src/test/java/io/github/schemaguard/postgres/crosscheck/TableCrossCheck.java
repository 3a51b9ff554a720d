package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables, with {@code information_schema.tables}, {@code foreign_tables} and their options, and {@code pg_tables}. */
record TableCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "tables";
    }

    @Override
    public String query() {
        return """
                select c.oid::regclass::text as object,
                       t.table_type as type,
                       pg_get_partkeydef(c.oid) as partitioning,
                       pg_relation_filenode(c.oid) is null and c.relkind = 'p' as "without rows of its own",
                       case when t.is_typed = 'YES' then
                           format('%I.%I', t.user_defined_type_schema, t.user_defined_type_name) end as of,
                       c.relpersistence = 'u' as unlogged,
                       case when c.relispartition then (select inhparent::regclass from pg_inherits where inhrelid = c.oid) end as "partition of",
                       case when not c.relispartition then
                           (select string_agg(inhparent::regclass::text, ', ' order by inhseqno)
                            from pg_inherits where inhrelid = c.oid) end as inherits,
                       pg_temp.options(c.reloptions || array(select 'toast.' || unnest(t.reloptions) from pg_class t where t.oid = c.reltoastrelid)) as options,
                       (select indexrelid::regclass::text from pg_index where indrelid = c.oid and indisclustered) as "clustered on",
                       (select amname from pg_am where oid = c.relam and amname <> 'heap') as "access method",
                       p.rowsecurity as "row security", c.relforcerowsecurity as "row security forced",
                       case c.relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then 'index' end as "replica identity",
                       f.foreign_server_name as server,
                       (select string_agg(name || '=' || case when name ~* 'passw|secret|token' then '********' else value end,
                                          ', ' order by name collate "C")
                        from (select o.option_name, o.option_value from information_schema.foreign_table_options o
                              where o.foreign_table_schema = t.table_schema and o.foreign_table_name = t.table_name
                              union all
                              select quote_ident(o.column_name) || '.' || o.option_name, o.option_value
                              from information_schema.column_options o
                              where o.table_schema = t.table_schema and o.table_name = t.table_name) o (name, value)) as "foreign options"
                from information_schema.tables t
                join pg_class c on c.oid = format('%I.%I', t.table_schema, t.table_name)::regclass
                left join pg_tables p on p.schemaname = t.table_schema and p.tablename = t.table_name
                left join information_schema.foreign_tables f
                       on f.foreign_table_schema = t.table_schema and f.foreign_table_name = t.table_name
                where t.table_type <> 'VIEW' and c.oid >= 16384 and pg_temp.ours('pg_class', c.oid, c.relnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.tables().stream().map(table -> fact(schema, table)));
    }

    private ExpectedFact fact(Schema schema, Table table) {
        Table.ForeignSource source = table.foreignSource();
        return ExpectedFact.about(names.in(schema, table.name()))
                .with("type", table.tableKind() == Table.Kind.FOREIGN ? "FOREIGN" : "BASE TABLE")
                .with("without rows of its own", table.tableKind() == Table.Kind.PARTITIONED)
                .with("partitioning", table.partitioning().key())
                .with("of", table.ofType())
                .with("unlogged", table.storage().unlogged())
                .with("partition of", table.partitionOf() == null ? null : names.of(table.partitionOf()))
                .with("inherits", table.inherits().stream().map(names::of).collect(Collectors.joining(", ")))
                .with("options", ServerNames.options(table.storage().options()))
                .with(
                        "clustered on",
                        table.storage().clusteredOn() == null
                                ? null
                                : names.in(schema, table.storage().clusteredOn()))
                .with("access method", table.storage().accessMethod())
                .with("row security", table.rowSecurity().enabled())
                .with("row security forced", table.rowSecurity().forced())
                .with("replica identity", table.replicaIdentity())
                .with("server", source == null ? null : source.server())
                .with("foreign options", source == null ? null : ServerNames.options(source.options()));
    }
}
