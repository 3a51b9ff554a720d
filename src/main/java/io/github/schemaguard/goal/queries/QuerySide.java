package io.github.schemaguard.goal.queries;

import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.codec.RecordCodec;
import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.entities.query.QueryModel;
import io.github.schemaguard.entities.read.QueryReader;
import io.github.schemaguard.entities.read.SharedFork;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.session.BackgroundTasks;
import io.github.schemaguard.goal.session.ResultCodec;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.side.EntitySide;
import io.github.schemaguard.goal.side.MigratedDatabase;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementPlan;
import io.github.schemaguard.postgres.prepare.StatementProbe;
import io.github.schemaguard.postgres.prepare.StatementUse;
import io.github.schemaguard.postgres.prepare.StatementUses;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.source.Source;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** The queries of the application: found in a fork, and prepared on a scratch database. */
public final class QuerySide {

    private static final RecordCodec<QueryModel> MODEL = new RecordCodec<>(QueryModel.class);
    private static final RecordCodec<Answers> ANSWERS = new RecordCodec<>(Answers.class);

    private final RunSession session;
    private final EntitySide entities;
    private final boolean allSchemas;
    private final Set<QueryDetail> details;

    /**
     * The queries of a module.
     *
     * @param entities of the same module
     * @param allSchemas whether all schemas of the database are read
     * @param details what to ask about each statement
     */
    public QuerySide(RunSession session, EntitySide entities, boolean allSchemas, Set<QueryDetail> details) {
        this.session = session;
        this.entities = entities;
        this.allSchemas = allSchemas;
        this.details = Set.copyOf(details);
    }

    /**
     * What PostgreSQL makes of the statements of all queries, in order.
     *
     * @param uses empty unless asked for
     * @param plans empty unless asked for
     */
    private record Answers(List<StatementAnswer> answers, List<StatementUse> uses, List<StatementPlan> plans) {
        private Answers {
            answers = List.copyOf(answers);
            uses = List.copyOf(uses);
            plans = List.copyOf(plans);
        }
    }

    /**
     * Starts to look for the queries; this needs no database.
     *
     * @param shared with those who read the entities
     */
    public Future<QueryModel> ask(ScratchSession scratch, SharedFork shared) {
        return session.background().start(() -> {
            try {
                return model(scratch, shared);
            } finally {
                shared.queriesEnded();
            }
        });
    }

    private QueryModel model(ScratchSession scratch, SharedFork shared) {
        return session.cache()
                .ofProject(
                        "the queries",
                        () -> entities.inputs(scratch.major()).with("part", "queries"),
                        ResultCodec.of(MODEL),
                        reads -> session.steps()
                                .run(
                                        "looking for queries",
                                        () -> new QueryReader(session.libraries()::classPath, reads, shared)
                                                .read(entities.request(scratch.major()))));
    }

    /**
     * Prepares the queries.
     *
     * @param asked from {@link #ask}
     */
    public QueryReading read(Future<QueryModel> asked, QueriedDatabase database) {
        Source source = database.read().source();
        if (!(source instanceof Source.Known known)) {
            return QueryReading.notChecked(source.failure().orElse(""));
        }
        try {
            QueryModel model = BackgroundTasks.await(asked);
            List<DeclaredQuery> queries = model.queries().stream()
                    .sorted(Comparator.comparing(DeclaredQuery::name).thenComparing(DeclaredQuery::kind))
                    .toList();
            return new QueryReading(
                    checked(queries, answers(new QueryModel(queries, model.searchPath()), database, known)), null);
        } catch (EntityException | GoalException | MigrationException e) {
            return QueryReading.notChecked(e.getMessage());
        }
    }

    private List<CheckedQuery> checked(List<DeclaredQuery> queries, Answers answers) {
        CodeDoubts doubts = new CodeDoubts(session.project().classPath(), queries);
        List<CheckedQuery> checked = new ArrayList<>();
        int next = 0;
        for (DeclaredQuery query : queries) {
            int end = next + query.statements().size();
            checked.add(new CheckedQuery(
                    query,
                    answers.answers().subList(next, end).stream()
                            .map(answer -> doubts.judged(query, answer))
                            .toList(),
                    part(answers.uses(), next, end),
                    part(answers.plans(), next, end)));
            next = end;
        }
        return checked;
    }

    /** Nothing of what was not asked for. */
    private static <T> List<T> part(List<T> all, int from, int to) {
        return all.isEmpty() ? all : all.subList(from, to);
    }

    private Answers answers(QueryModel model, QueriedDatabase database, Source.Known known) {
        if (model.queries().stream().allMatch(query -> query.statements().isEmpty())) {
            return new Answers(List.of(), List.of(), List.of());
        }
        ScratchSession scratch = database.scratch();
        String defaultSchema = database.defaultSchema();
        if (!(database.database() instanceof MigratedDatabase migrated)) {
            CatalogCopy copy = new CatalogCopy(known.catalog(), allSchemas);
            SearchPath path = database.isOfTenant()
                    ? SearchPath.ofTenant(defaultSchema, known.catalog())
                    : SearchPath.live(model.searchPath(), defaultSchema, known.catalog());
            ScratchDatabase copied =
                    session.steps().run("copying the schema", () -> copy.createIn(scratch.database(database.copy())));
            return planned(model, path, scratch, known, prepared(model, path, copied, copy::judged));
        }
        SearchPath path = database.isOfTenant()
                ? SearchPath.ofTenant(defaultSchema, known.catalog())
                : SearchPath.migrated(model.searchPath(), defaultSchema, known.catalog());
        return session.cache()
                .ofProject(
                        "their check",
                        () -> inputs(model, migrated, scratch).with("default schema", defaultSchema),
                        ResultCodec.of(ANSWERS),
                        reads -> planned(
                                model,
                                path,
                                scratch,
                                known,
                                prepared(model, path, confined(migrated.database(reads)), (sql, answer) -> answer)));
    }

    private InputFingerprint inputs(QueryModel model, MigratedDatabase database, ScratchSession scratch) {
        return database.inputs(scratch.server())
                .with("queries", MODEL.encode(model))
                .with("details", new TreeSet<>(details));
    }

    private Answers prepared(
            QueryModel model,
            SearchPath path,
            ScratchDatabase confined,
            BiFunction<String, StatementAnswer, StatementAnswer> judge) {
        return session.steps().run("preparing queries", () -> {
            try (Connection connection = confined.connect()) {
                path.apply(connection);
                StatementProbe probe = new StatementProbe(connection);
                List<StatementAnswer> answers = new ArrayList<>();
                for (DeclaredQuery query : model.queries()) {
                    for (SentStatement each : query.statements()) {
                        StatementAnswer answer = each.plain()
                                ? probe.askPlain(each.sql())
                                : probe.ask(each.sql(), each.parameterTypes());
                        answers.add(judge.apply(each.sql(), path.judged(answer)));
                    }
                }
                return new Answers(
                        answers,
                        details.contains(QueryDetail.TABLES) ? uses(model, path, confined, answers) : List.of(),
                        List.of());
            } catch (SQLException e) {
                throw new GoalException("the queries cannot be prepared: " + e.getMessage(), e);
            }
        });
    }

    private static List<StatementUse> uses(
            QueryModel model, SearchPath path, ScratchDatabase confined, List<StatementAnswer> answers)
            throws SQLException {
        List<StatementUse> uses = new ArrayList<>();
        try (Connection connection = confined.connect()) {
            path.apply(connection);
            StatementUses asked = new StatementUses(connection);
            for (DeclaredQuery query : model.queries()) {
                for (SentStatement each : query.statements()) {
                    uses.add(asked.of(each.sql(), each.plain(), answers.get(uses.size())));
                }
            }
        }
        return uses;
    }

    /** The same with plans, if they are asked for. */
    private Answers planned(
            QueryModel model, SearchPath path, ScratchSession scratch, Source.Known known, Answers answers) {
        if (!details.contains(QueryDetail.PLANS)) {
            return answers;
        }
        return session.steps().run("planning queries", () -> {
            try {
                return new Answers(
                        answers.answers(),
                        answers.uses(),
                        new PlanDatabase(known.catalog(), scratch.database("plans"))
                                .plans(model.queries(), path, answers.answers()));
            } catch (SQLException e) {
                throw new GoalException("the queries cannot be planned: " + e.getMessage(), e);
            }
        });
    }

    /** The text of a query is foreign: a role with few rights has it parsed. It must find the objects in all schemas. */
    private static ScratchDatabase confined(ScratchDatabase scratch) {
        try (Connection admin = scratch.connect();
                Statement statement = admin.createStatement()) {
            ScratchDatabase confined = scratch.confined(admin);
            if (!confined.user().equals(scratch.user())) {
                List<String> schemas = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(
                        "select nspname from pg_catalog.pg_namespace where nspname not like 'pg\\_%'")) {
                    while (rows.next()) {
                        schemas.add(rows.getString(1));
                    }
                }
                for (String schema : schemas) {
                    statement.execute("grant usage on schema " + SqlIdentifier.quote(schema) + " to "
                            + SqlIdentifier.quote(confined.user()));
                }
            }
            return confined;
        } catch (SQLException e) {
            throw new GoalException("the queries cannot be prepared: " + e.getMessage(), e);
        }
    }
}
