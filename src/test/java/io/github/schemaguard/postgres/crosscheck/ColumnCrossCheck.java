package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.part.Identity;
import io.github.schemaguard.model.part.NotNullConstraint;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of tables, views and composite types, with {@code information_schema.columns}. The queries of psql add what it
 * lacks: columns of materialized views and composite types, storage, compression, names of NOT NULL constraints.
 */
record ColumnCrossCheck(ServerNames names) implements CrossCheck {

    private static final Pattern LENGTH =
            Pattern.compile("(?:character varying|character|bit|bit varying)\\((\\d+)\\)");
    private static final Pattern PRECISION = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

    @Override
    public String kind() {
        return "columns";
    }

    @Override
    public String query() {
        return """
                select c.oid::regclass || '.' || quote_ident(a.attname) as object,
                       row_number() over (partition by c.oid order by a.attnum) as position,
                       format_type(a.atttypid, a.atttypmod) as type,
                       (with recursive base as (
                            select t.typbasetype, t.typtypmod from pg_type t where t.oid = a.atttypid and t.typtype = 'd'
                            union all
                            select t.typbasetype, t.typtypmod from pg_type t join base on t.oid = base.typbasetype
                            where t.typtype = 'd')
                        select format_type(base.typbasetype, base.typtypmod)
                        from base join pg_type t on t.oid = base.typbasetype and t.typtype <> 'd') as "domain over",
                       case when i.domain_name is null then i.character_maximum_length end as length,
                       case when i.domain_name is null and i.data_type = 'numeric' then i.numeric_precision end as precision,
                       case when i.domain_name is null and i.data_type = 'numeric' then i.numeric_scale end as scale,
                       case when format_type(a.atttypid, null) like '%[]' then greatest(a.attndims, 1) end as dimensions,
                       i.is_nullable = 'NO' or exists (
                           with recursive under as (
                               select a.atttypid as oid
                               union all
                               select t.typbasetype from pg_type t join under on t.oid = under.oid where t.typtype = 'd')
                           select from under join pg_type t on t.oid = under.oid where t.typnotnull) as "not null",
                       (select quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)
                        from pg_constraint k
                        where k.conrelid = c.oid and k.contype = 'n' and k.conkey[1] = a.attnum) as "not null by",
                       i.column_default as default,
                       i.identity_generation as identity, q.start_value as start, q.increment_by as increment,
                       q.min_value as minimum, q.max_value as maximum, q.cycle,
                       q.data_type as "identity type", q.cache_size as cache,
                       case when i.is_generated = 'ALWAYS' then '(' || i.generation_expression || ')' end as generated,
                       case a.attgenerated when 'v' then 'virtual' when 's' then 'stored' end as "generated how",
                       (select case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end || quote_ident(l.collname)
                        from pg_collation l join pg_namespace n on n.oid = l.collnamespace, pg_type t
                        where l.oid = a.attcollation and t.oid = a.atttypid and a.attcollation <> t.typcollation) as collation,
                       (select case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' when 'x' then 'extended' end
                        from pg_type t where t.oid = a.atttypid and t.typstorage <> a.attstorage) as storage,
                       case to_jsonb(a) ->> 'attcompression' when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
                       array_to_string(array(select o from unnest(a.attoptions) o where o not like 'pg\\_attver=%')
                           || array(select 'statistics=' || a.attstattarget where coalesce(a.attstattarget, -1) <> -1)
                           || array(select 'local' where a.attislocal and not c.relispartition
                                    and exists (select from pg_inherits h join pg_attribute p on p.attrelid = h.inhparent
                                                where h.inhrelid = c.oid and p.attname = a.attname)), ', ') as options
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                left join information_schema.columns i
                       on i.table_schema = n.nspname and i.table_name = c.relname and i.column_name = a.attname
                left join pg_sequences q
                       on i.is_identity = 'YES'
                      and format('%I.%I', q.schemaname, q.sequencename) = pg_get_serial_sequence(
                              (case when c.relispartition then pg_partition_root(c.oid) else c.oid::regclass end)::text, a.attname)
                where c.oid >= 16384 and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'f', 'v', 'm', 'c')
                  and pg_temp.ours('pg_class', c.oid, n.oid) and pg_temp.ours('pg_type', c.reltype, n.oid)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream().flatMap(this::facts);
    }

    private Stream<ExpectedFact> facts(Schema schema) {
        return Stream.of(
                        names.tables(schema, (table, name) -> facts(name, table.columns(), false)),
                        names.views(schema, (view, name) -> facts(name, view.columns(), view.materialized())),
                        schema.composites().stream()
                                .flatMap(type -> facts(names.in(schema, type.name()), type.columns(), true)))
                .flatMap(facts -> facts);
    }

    /** The columns of a relation, also of one that {@code information_schema} does not list. */
    private Stream<ExpectedFact> facts(String relation, List<Column> columns, boolean notStandard) {
        return IntStream.range(0, columns.size()).mapToObj(place -> {
            Column column = columns.get(place);
            ExpectedFact fact = ExpectedFact.about(relation + "." + names.quote(column.name()))
                    .with("position", place + 1)
                    .with("type", column.type())
                    .with("domain over", column.baseType())
                    .with("dimensions", column.dimensions() == 0 ? null : column.dimensions())
                    .with("not null", !column.nullable())
                    .with("not null by", column.notNull() == null ? null : notNull(column.name(), column.notNull()))
                    .with("default", column.defaultValue())
                    .with("collation", column.collation())
                    .with("storage", column.storage())
                    .with("compression", column.compression())
                    .with("options", column.options());
            if (column.generated() != null) {
                fact = fact.with("generated", "(" + column.generated().expression() + ")")
                        .with("generated how", column.generated().kind().name().toLowerCase(java.util.Locale.ROOT));
            }
            return identity(column.identity(), notStandard ? fact : modifiers(column, fact));
        });
    }

    private static ExpectedFact modifiers(Column column, ExpectedFact fact) {
        Matcher length = LENGTH.matcher(column.type());
        Matcher precision = PRECISION.matcher(column.type());
        if (length.matches()) {
            return fact.with("length", length.group(1));
        }
        return precision.matches()
                ? fact.with("precision", precision.group(1)).with("scale", precision.group(2))
                : fact;
    }

    private String notNull(String column, NotNullConstraint constraint) {
        return names.quote(constraint.name()) + " NOT NULL " + names.quote(column)
                + (constraint.noInherit() ? " NO INHERIT" : "")
                + (constraint.validated() ? "" : " NOT VALID");
    }

    private static ExpectedFact identity(@Nullable Identity identity, ExpectedFact fact) {
        return identity == null
                ? fact
                : fact.with("identity", identity.generation() == Identity.Generation.ALWAYS ? "ALWAYS" : "BY DEFAULT")
                        .with("start", identity.options().start())
                        .with("increment", identity.options().increment())
                        .with("minimum", identity.options().minimum())
                        .with("maximum", identity.options().maximum())
                        .with("cycle", identity.options().cycle())
                        .with("identity type", identity.options().type())
                        .with("cache", identity.options().cache());
    }
}
