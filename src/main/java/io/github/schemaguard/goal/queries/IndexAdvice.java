package io.github.schemaguard.goal.queries;

import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.prepare.StatementPlan;
import io.github.schemaguard.postgres.prepare.StatementPlan.WholeScan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indexes that queries lack.
 *
 * @param findings one for each table and list of columns
 * @param notes what is not known
 */
public record IndexAdvice(List<Finding> findings, List<String> notes) {

    /** A note names this many queries. */
    private static final int NAMED = 5;

    /** Nobody has asked. */
    public static final IndexAdvice NONE = new IndexAdvice(List.of(), List.of());

    /**
     * A query that reads a whole table.
     *
     * @param finding about the query, as a member of that about the table
     */
    private record Reader(WholeScan scan, List<String> columns, Finding finding) {

        QualifiedName table() {
            return scan.table();
        }
    }

    /**
     * Makes it.
     *
     * @param queries with plans
     * @param catalog of the database, without ignored objects
     * @param places finds the line of a query
     */
    public static IndexAdvice of(
            List<CheckedQuery> queries,
            Catalog catalog,
            SmallTables small,
            Function<DeclaredQuery, Optional<Location>> places) {
        Map<QualifiedName, Table> tables = tables(catalog, small);
        List<Reader> readers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (CheckedQuery each : queries) {
            if (isWrittenIntoOthers(each.query().kind())) {
                continue;
            }
            each.plans().stream()
                    .map(StatementPlan::unknown)
                    .filter(reason -> !reason.isEmpty())
                    .findFirst()
                    .ifPresent(reason -> unknown.add(each.query().name() + " (" + reason + ")"));
            Finding finding = RuleList.INDEX_ADVISED
                    .query(each.query().name())
                    .at(places.apply(each.query()).stream().toList())
                    .build();
            each.plans().stream()
                    .flatMap(plan -> plan.scans().stream())
                    .filter(scan -> tables.containsKey(scan.table()))
                    .flatMap(scan -> reader(scan, Objects.requireNonNull(tables.get(scan.table())), finding).stream())
                    .forEach(readers::add);
        }
        return new IndexAdvice(findings(readers, tables), notes(unknown, small));
    }

    /** A restriction or a filter is part of other queries, which have conditions of their own. */
    private static boolean isWrittenIntoOthers(QueryKind kind) {
        return kind == QueryKind.RESTRICTION || kind == QueryKind.FILTER;
    }

    /** The tables whose indexes count. Those of a partition are stated at its parent. */
    private static Map<QualifiedName, Table> tables(Catalog catalog, SmallTables small) {
        Map<QualifiedName, Table> tables = new TreeMap<>();
        catalog.schemas()
                .forEach(schema -> schema.tables().stream()
                        .filter(table -> table.tableKind() != Table.Kind.FOREIGN && table.partitionOf() == null)
                        .forEach(table -> tables.put(new QualifiedName(schema.name(), table.name()), table)));
        tables.keySet().removeAll(small.names());
        return tables;
    }

    private static Optional<Reader> reader(WholeScan scan, Table table, Finding finding) {
        List<String> columns = table.columns().stream()
                .map(column -> column.name())
                .filter(scan.columns()::contains)
                .toList();
        boolean served = columns.isEmpty() ? isServedForSomeValues(scan, table) : isIndexed(table, columns);
        return served ? Optional.empty() : Optional.of(new Reader(scan, columns, finding));
    }

    /** Whether an index begins with one of the columns: then it was the order of joins that made another plan. */
    private static boolean isIndexed(Table table, Collection<String> columns) {
        Stream<String> firsts = Stream.of(
                        Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns),
                        table.uniques().stream().map(UniqueKey::columns),
                        table.indexes().stream()
                                .filter(index -> index.valid() && index.predicate() == null)
                                .map(Index::columnNames))
                .flatMap(each -> each)
                .map(names -> names.get(0));
        return firsts.anyMatch(columns::contains);
    }

    /** Whether an index may serve the condition once PostgreSQL knows the values, such as the pattern of LIKE. */
    private static boolean isServedForSomeValues(WholeScan scan, Table table) {
        return table.indexes().stream()
                .flatMap(index -> index.keys().stream())
                .anyMatch(key -> key.column() == null
                        ? scan.mentioned().stream().anyMatch(column -> isWord(column, String.valueOf(key.expression())))
                        : (key.operatorClass() != null
                                        || scan.conditions().stream().allMatch(IndexAdvice::isPattern))
                                && scan.mentioned().contains(key.column()));
    }

    private static boolean isPattern(String condition) {
        return condition.contains(" ~~ ") || condition.contains(" ~ ");
    }

    private static boolean isWord(String word, String text) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)")
                .matcher(text)
                .find();
    }

    private static List<Finding> findings(List<Reader> readers, Map<QualifiedName, Table> tables) {
        Map<QualifiedName, Map<List<String>, List<Reader>>> grouped = new TreeMap<>();
        readers.stream()
                .sorted(Comparator.comparing((Reader reader) -> reader.columns().size())
                        .thenComparing(reader -> String.join("\u0000", reader.columns())))
                .forEach(reader -> served(grouped.computeIfAbsent(reader.table(), any -> new LinkedHashMap<>()), reader)
                        .add(reader));
        List<Finding> findings = new ArrayList<>();
        grouped.forEach((table, lists) -> lists.forEach((columns, reading) -> findings.add(RuleList.INDEX_ADVISED
                .check(
                        table,
                        Objects.requireNonNull(tables.get(table)),
                        columns,
                        reading.stream()
                                .flatMap(each -> each.scan().conditions().stream())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        members(reading))
                .build())));
        return findings;
    }

    /** The readers that the same index serves: one on fewer columns serves those with more. */
    private static List<Reader> served(Map<List<String>, List<Reader>> lists, Reader reader) {
        Set<String> wanted = Set.copyOf(reader.columns());
        List<String> list = lists.keySet().stream()
                .filter(fewer -> fewer.isEmpty() ? wanted.isEmpty() : wanted.containsAll(fewer))
                .findFirst()
                .orElse(reader.columns());
        return lists.computeIfAbsent(list, any -> new ArrayList<>());
    }

    private static List<Finding> members(List<Reader> reading) {
        return reading.stream()
                .map(Reader::finding)
                .distinct()
                .sorted(Comparator.comparing(Finding::object))
                .toList();
    }

    private static List<String> notes(List<String> unknown, SmallTables small) {
        List<String> notes = new ArrayList<>(small.notes());
        if (!unknown.isEmpty()) {
            notes.add(
                    "no advice about indexes for " + unknown.size() + (unknown.size() == 1 ? " query: " : " queries: ")
                            + FirstNames.of(unknown.stream().sorted().toList(), NAMED, "; "));
        }
        return notes;
    }
}
