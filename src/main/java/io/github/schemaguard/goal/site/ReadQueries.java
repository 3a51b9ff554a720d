package io.github.schemaguard.goal.site;

import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.goal.queries.CheckedQuery;
import io.github.schemaguard.goal.queries.QueryReading;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.prepare.StatementProbe;
import io.github.schemaguard.postgres.prepare.StatementUse;
import io.github.schemaguard.site.SiteQueries;
import io.github.schemaguard.site.SiteQueries.SiteQuery;
import io.github.schemaguard.site.SiteQueries.SiteStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The queries of the application as a site shows them. */
public final class ReadQueries {

    private ReadQueries() {}

    /**
     * Those that were read.
     *
     * @param reading with the tables that the statements use
     * @param sources of the same module
     */
    public static SiteQueries of(QueryReading reading, SourceLinks sources) {
        return reading.problem()
                .map(SiteQueries::notRead)
                .orElseGet(() -> new SiteQueries(
                        reading.queries().stream()
                                .map(checked -> query(checked, sources))
                                .toList(),
                        null));
    }

    private static SiteQuery query(CheckedQuery checked, SourceLinks sources) {
        DeclaredQuery query = checked.query();
        List<SiteStatement> statements = new ArrayList<>();
        for (int i = 0; i < checked.uses().size(); i++) {
            String sql = query.statements().get(i).sql();
            Map<QualifiedName, List<String>> uses = new TreeMap<>();
            checked.uses().get(i).relations().forEach(used -> uses.put(used.name(), used.columns()));
            statements.add(
                    new SiteStatement(StatementProbe.firstWord(sql).toUpperCase(Locale.ROOT), sql.strip(), uses));
        }
        return new SiteQuery(
                query.kind().label(), query.name(), sources.of(query.place()).orElse(null), statements, note(checked));
    }

    private static String note(CheckedQuery checked) {
        DeclaredQuery query = checked.query();
        return Stream.concat(
                        Stream.of(query.refusal(), query.skipped(), query.unknown()),
                        checked.uses().stream().map(StatementUse::unknown))
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }
}
