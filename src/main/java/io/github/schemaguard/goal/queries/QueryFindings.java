package io.github.schemaguard.goal.queries;

import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.entities.query.DeclaredQuery.WantedColumn;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Accepted;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Undecided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The findings about queries.
 *
 * @param findings with at most one for each query
 * @param explained the findings of other checks that are the cause of refused queries, with these
 * @param coverage of the check
 */
public record QueryFindings(List<Finding> findings, List<Finding> explained, QueryCoverage coverage) {

    /**
     * Makes them.
     *
     * @param others what other checks have found
     * @param places finds the line of a query
     */
    public static QueryFindings of(
            List<CheckedQuery> queries, List<Finding> others, Function<DeclaredQuery, Optional<Location>> places) {
        KnownCauses causes = new KnownCauses(others);
        ProjectedColumns projected = ProjectedColumns.of(queries);
        List<Finding> found = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int checked = 0;
        // What is wrong with a part of the mapping is wrong with every query that it is part of.
        for (CheckedQuery each : partsFirst(queries)) {
            DeclaredQuery query = each.query();
            if (!query.skipped().isEmpty()) {
                skipped.add(query.name() + ": " + query.skipped());
                continue;
            }
            Optional<FindingBuilder> finding = finding(each, causes, projected);
            Optional<String> reason = unknown(each);
            if (finding.isEmpty() && reason.isPresent()) {
                unknown.add(query.name() + ": " + reason.get());
                continue;
            }
            checked++;
            finding.map(builder ->
                            builder.at(places.apply(query).stream().toList()).build())
                    .ifPresent(one -> {
                        found.add(one);
                        if (query.kind().isPartOfMapping()) {
                            causes.add(one, refusal(each));
                        }
                    });
        }
        return new QueryFindings(
                causes.naming(found),
                causes.naming(others),
                new QueryCoverage(
                        checked,
                        skipped.stream().sorted().toList(),
                        unknown.stream().sorted().toList()));
    }

    private static List<CheckedQuery> partsFirst(List<CheckedQuery> queries) {
        return queries.stream()
                .sorted(Comparator.comparing(each -> switch (each.query().kind()) {
                    case RESTRICTION -> 0;
                    case FORMULA, FILTER, COLUMN_EXPRESSION, SUBSELECT -> 1;
                    default -> 2;
                }))
                .toList();
    }

    private static Optional<Refused> refusal(CheckedQuery checked) {
        return checked.answers().stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .findFirst();
    }

    private static Optional<String> unknown(CheckedQuery checked) {
        if (!checked.query().unknown().isEmpty()) {
            return Optional.of(checked.query().unknown());
        }
        return checked.answers().stream()
                .filter(Undecided.class::isInstance)
                .map(answer -> ((Undecided) answer).reason())
                .findFirst();
    }

    private static Optional<FindingBuilder> finding(
            CheckedQuery checked, KnownCauses causes, ProjectedColumns projected) {
        DeclaredQuery query = checked.query();
        ObjectPath path = ObjectPath.query(query.name());
        String kind = query.kind().label();
        if (!query.refusal().isEmpty()) {
            return Optional.of(RuleList.QUERY_INVALID.check(path, kind, query.refusal()));
        }
        for (int i = 0; i < checked.answers().size(); i++) {
            SentStatement sent = query.statements().get(i);
            StatementAnswer answer = checked.answers().get(i);
            if (answer instanceof Refused refused) {
                if (!causes.explain(path, query.kind(), refused, sent.sql())) {
                    return Optional.of(RuleList.QUERY_REFUSED.check(
                            path,
                            kind,
                            refused.sqlState(),
                            refused.message(),
                            refused.hint(),
                            refused.at(),
                            sent.sql()));
                }
            } else if (answer instanceof Accepted accepted
                    && !accepted.columns().isEmpty()) {
                Optional<FindingBuilder> missing = missing(path, kind, sent, accepted, causes, projected);
                if (missing.isPresent()) {
                    return missing;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<FindingBuilder> missing(
            ObjectPath path,
            String kind,
            SentStatement sent,
            Accepted accepted,
            KnownCauses causes,
            ProjectedColumns projected) {
        List<WantedColumn> missing = sent.wanted().stream()
                .filter(wanted -> !wanted.isAmong(accepted.columns()) && !projected.has(wanted))
                .filter(wanted -> !causes.explainsLack(path, wanted.names().get(0), sent.sql()))
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(RuleList.RESULT_COLUMN.check(
                path,
                kind,
                missing.stream().map(wanted -> wanted.names().get(0)).toList(),
                accepted.columns(),
                missing.stream().allMatch(WantedColumn::isSilent)));
    }
}
