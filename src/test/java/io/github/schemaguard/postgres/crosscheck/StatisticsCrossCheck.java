package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.ExtendedStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Extended statistics, with {@code pg_get_statisticsobjdef}; the same statement is written from the catalog. */
record StatisticsCrossCheck(ServerNames names) implements CrossCheck {

    private static final List<String> KINDS = List.of("ndistinct", "dependencies", "mcv");

    @Override
    public String kind() {
        return "statistics";
    }

    @Override
    public String query() {
        return """
                select format('%I.%I', n.nspname, s.stxname) as object, pg_get_statisticsobjdef(s.oid) as definition,
                       case when s.stxstattarget >= 0 then s.stxstattarget end as target
                from pg_statistic_ext s
                join pg_namespace n on n.oid = s.stxnamespace
                where pg_temp.ours('pg_statistic_ext', s.oid, n.oid)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> names.tables(
                        schema,
                        (table, name) -> table.statistics().stream().map(statistics -> fact(name, statistics))));
    }

    private ExpectedFact fact(String table, ExtendedStatistics statistics) {
        String name = names.quote(statistics.schema()) + "." + names.quote(statistics.name());
        List<String> kinds =
                KINDS.stream().filter(kind -> statistics.kinds().contains(kind)).toList();
        boolean usual = kinds.isEmpty() || kinds.equals(KINDS);
        String columns = statistics.columns().stream()
                .map(column -> column.matches("[\\w\"]+") ? column : SqlText.amongColumns(column))
                .collect(Collectors.joining(", "));
        return ExpectedFact.about(name)
                .with(
                        "definition",
                        "CREATE STATISTICS " + name + (usual ? "" : " (" + String.join(", ", kinds) + ")") + " ON "
                                + columns + " FROM " + table)
                .with("target", statistics.target() == ExtendedStatistics.DEFAULT_TARGET ? null : statistics.target());
    }
}
