package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.changelog.ChangeLog;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.entities.query.DeclaredQuery.WantedColumn;
import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.entities.query.QueryPlace;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.goal.checks.DocumentedEntities;
import io.github.schemaguard.goal.queries.CheckedQuery;
import io.github.schemaguard.goal.queries.IndexAdvice;
import io.github.schemaguard.goal.queries.PlanDatabase;
import io.github.schemaguard.goal.queries.QueryFindings;
import io.github.schemaguard.goal.queries.SmallTables;
import io.github.schemaguard.goal.verdict.HistoryFindings;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementPlan;
import io.github.schemaguard.postgres.prepare.StatementProbe;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An example of a rule, from {@code src/test/resources/compare/rule/<code>-<name>}. The cases in {@code fires.*} make the
 * rule report one finding, and those in {@code silent.*} make it report none.
 *
 * @param rule the folder's name
 * @param fires whether one finding of the rule is expected
 */
record RuleExample(String rule, boolean fires, ComparisonCase description) {

    static final Path FOLDER = Path.of("src/test/resources/compare/rule");

    /** The examples of all rules, in the order of their codes. */
    static List<RuleExample> all() throws IOException {
        List<RuleExample> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(FOLDER)) {
            for (Path folder : folders.sorted().toList()) {
                all.addAll(of(folder));
            }
        }
        return all;
    }

    private static List<RuleExample> of(Path folder) throws IOException {
        List<RuleExample> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("findings.txt")) {
                    boolean fires = name.startsWith("fires.");
                    ComparisonCase.parse(name, Files.readString(file))
                            .forEach(one -> examples.add(
                                    new RuleExample(folder.getFileName().toString(), fires, one)));
                }
            }
        }
        return examples;
    }

    /** {@code SG203}. */
    String code() {
        return rule.substring(0, rule.indexOf('-'));
    }

    /** Whether it is about a query of the application. */
    boolean isAboutQuery() {
        return description.ddl().containsKey("query");
    }

    List<Finding> findings(RealCatalogs catalogs) throws Exception {
        if (isAboutQuery()) {
            return aboutQuery(catalogs, description.script("database"));
        }
        if (!description.all("project").toList().isEmpty()) {
            return aboutHistory(catalogs);
        }
        if (description.ddl().containsKey("document text")) {
            return aboutDocument(catalogs);
        }
        if (description.ddl().containsKey("migrations")) {
            return DatabaseComparison.run(
                            CheckName.DB_MIGRATIONS,
                            known(catalogs, "database"),
                            known(catalogs, "migrations"),
                            description.ignore())
                    .findings();
        }
        return CasesTest.compare(description, catalogs);
    }

    private Source.Known known(RealCatalogs catalogs, String side) throws Exception {
        return new Source.Known(side, catalogs.of(description.script(side)), Coverage.everything());
    }

    /** The findings about its query in a database that scripts create. */
    List<Finding> aboutQuery(RealCatalogs catalogs, String... scripts) throws Exception {
        catalogs.fresh(scripts);
        String sql = description.ddl().getOrDefault("query", "").strip();
        QueryPlace place = QueryPlace.of("shop.Customer", "", "");
        Optional<String> refusal = description.note("hibernate says");
        DeclaredQuery query = refusal.isPresent()
                ? DeclaredQuery.refused(QueryKind.NAMED_QUERY, "Customer.example", place, refusal.get())
                : DeclaredQuery.sending(
                        QueryKind.NAMED_NATIVE_QUERY,
                        "Customer.example",
                        place,
                        List.of(new SentStatement(sql, false, List.of(), wanted())));
        List<StatementAnswer> answers = new ArrayList<>();
        try (Connection connection = catalogs.database().connect()) {
            StatementProbe probe = new StatementProbe(connection);
            for (SentStatement each : query.statements()) {
                answers.add(probe.ask(each.sql(), each.parameterTypes()));
            }
        }
        Function<DeclaredQuery, Optional<Location>> line =
                any -> Optional.of(new Location("src/shop/Customer.java", 7));
        if (code().equals(RuleList.INDEX_ADVISED.code())) {
            return indexAdvice(catalogs, scripts, query, answers, line);
        }
        return QueryFindings.of(List.of(new CheckedQuery(query, answers, List.of(), List.of())), List.of(), line)
                .findings();
    }

    private List<Finding> indexAdvice(
            RealCatalogs catalogs,
            String[] scripts,
            DeclaredQuery query,
            List<StatementAnswer> answers,
            Function<DeclaredQuery, Optional<Location>> line)
            throws Exception {
        Catalog catalog = catalogs.of(scripts);
        List<StatementPlan> plans = new PlanDatabase(catalog, catalogs.another()).plans(List.of(query), answers);
        IndexAdvice advice = IndexAdvice.of(
                List.of(new CheckedQuery(query, answers, List.of(), plans)), catalog, SmallTables.NONE, line);
        assertThat(advice.notes()).isEmpty();
        return advice.findings();
    }

    private List<WantedColumn> wanted() {
        return Stream.concat(
                        description.note("wants").stream()
                                .flatMap(names -> Stream.of(names.split(",")))
                                .map(name -> new WantedColumn(List.of(name), "")),
                        description.note("hopes for").stream()
                                .flatMap(names -> Stream.of(names.split(",")))
                                .map(name -> new WantedColumn(List.of(name), "shop.Projection")))
                .toList();
    }

    private List<Finding> aboutHistory(RealCatalogs catalogs) throws Exception {
        catalogs.fresh(description.script("database"));
        List<AppliedMigration> project = description
                .all("project")
                .map(text -> text.split(" "))
                .map(words -> new AppliedMigration(words[0], "", words[1], words.length > 2 ? words[2] : null))
                .toList();
        return HistoryFindings.of(
                catalogs.histories().of(List.of("public.flyway_schema_history")), project, edited -> false);
    }

    /** What the document or its change log contradicts by itself, or what it shows of the entities. */
    private List<Finding> aboutDocument(RealCatalogs catalogs) throws Exception {
        DocumentReading document = DocumentReader.read(description.script("document text"), "database-schema.md");
        if (description.ddl().containsKey("change log")) {
            return ChangeLog.parse(description.script("change log"), "schema-changes.md")
                    .verify(document.declared())
                    .stream()
                    .map(problem -> RuleList.CHANGE_LOG.check(
                            "schema-changes.md", problem.location(), problem.message(), problem.solvedByWriting()))
                    .toList();
        }
        if (description.ddl().containsKey("entities")) {
            return DocumentedEntities.stale(
                    document,
                    description.mapping(catalogs.of(description.script("entities"))),
                    FindingText.PLACES,
                    List.of());
        }
        return document.contradictions().stream()
                .map(RuleList.DOCUMENT_CONTRADICTION::check)
                .toList();
    }

    @Override
    public String toString() {
        return rule + ": " + description.name();
    }
}
