package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.ExtendedStatistics;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The extended statistics on tables. */
final class StatisticsReader {

    private final Map<Long, List<ExtendedStatistics>> byRelation = new HashMap<>();

    static StatisticsReader read(CatalogSnapshot snapshot, ColumnReader columns, CommentReader comments)
            throws SQLException {
        StatisticsReader statistics = new StatisticsReader();
        snapshot.forEach("statistics", ObjectKind.STATISTICS, "pg_statistic_ext", row -> {
            long relation = row.oid("relation");
            List<Integer> numbers = Arrays.stream(row.vector("columns"))
                    .mapToObj(number -> (int) number)
                    .toList();
            List<String> subjects = new ArrayList<>(columns.names(relation, numbers).stream()
                    .map(SqlIdentifier::quote)
                    .toList());
            subjects.addAll(row.texts("expressions"));
            statistics
                    .byRelation
                    .computeIfAbsent(relation, r -> new ArrayList<>())
                    .add(new ExtendedStatistics(
                            row.required("schema"),
                            row.required("name"),
                            kinds(row.texts("kinds")),
                            subjects,
                            row.integer("target"),
                            comments.on("pg_statistic_ext", row.oid("oid"))));
        });
        return statistics;
    }

    /** The letter "e" for expressions goes without saying. */
    private static List<String> kinds(List<String> codes) {
        List<String> kinds = new ArrayList<>();
        for (String code : codes) {
            switch (code) {
                case "d" -> kinds.add("ndistinct");
                case "f" -> kinds.add("dependencies");
                case "m" -> kinds.add("mcv");
                default -> {}
            }
        }
        return kinds;
    }

    List<ExtendedStatistics> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }
}
