package io.github.schemaguard.goal.side;

import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.codec.RecordCodec;
import io.github.schemaguard.compare.EntityCoverage;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntityModel.ColumnDefinition;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.read.EntityReader;
import io.github.schemaguard.entities.read.SharedFork;
import io.github.schemaguard.goal.expected.BoundTypes;
import io.github.schemaguard.goal.expected.ExpectedDatabase;
import io.github.schemaguard.goal.expected.PlaceholderColumns;
import io.github.schemaguard.goal.expected.Prerequisites;
import io.github.schemaguard.goal.expected.RefusedViews;
import io.github.schemaguard.goal.expected.UnitedCatalog;
import io.github.schemaguard.goal.expected.UnitedCatalog.OfUnit;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.goal.session.BackgroundTasks;
import io.github.schemaguard.goal.session.ResultCodec;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.side.EntityFit.Fitted;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entity classes: Hibernate's DDL for them, and PostgreSQL's catalog of the tables that it creates. */
public final class EntitySide {

    private static final String DESCRIPTION = "entities";

    private static final ResultCodec<EntityModel> MODEL = ResultCodec.of(new RecordCodec<>(EntityModel.class));
    private static final ResultCodec<ExpectedTables> TABLES = ResultCodec.of(new RecordCodec<>(ExpectedTables.class));

    private final RunSession session;
    private final EntityAssumptions assumptions;

    /** @param database that shows the default schema if it is a configured one; null when none is compared */
    public EntitySide(RunSession session, EntitySelection selection, @Nullable DatabaseSide database) {
        this(
                session,
                new EntityAssumptions(
                        selection,
                        DatabaseSide.defaultSchemaOf(database),
                        DESCRIPTION,
                        database == null || !database.isConfigured(),
                        null));
    }

    private EntitySide(RunSession session, EntityAssumptions assumptions) {
        this.session = session;
        this.assumptions = assumptions;
    }

    EntityAssumptions assumptions() {
        return assumptions;
    }

    /** The same entities, read with other settings. */
    EntitySide with(EntityAssumptions others) {
        return new EntitySide(session, others);
    }

    /**
     * Hibernate's answer, when it comes.
     *
     * @param scripts come before the rest of the model
     */
    public record Asked(Future<List<Script>> scripts, Future<EntityModel> model) {
        private static Asked answered(EntityModel model) {
            return new Asked(
                    CompletableFuture.completedFuture(model.scripts()), CompletableFuture.completedFuture(model));
        }
    }

    /**
     * Asks Hibernate, which runs in its own JVM and needs no database yet; meanwhile the scratch server starts.
     *
     * @param shared with those who look for queries
     */
    public Asked ask(ScratchSession scratch, SharedFork shared) {
        CompletableFuture<List<Script>> scripts = new CompletableFuture<>();
        return new Asked(scripts, session.background().start(() -> {
            try {
                EntityModel model =
                        model(scratch, () -> session.background().begin(scratch::start), scripts::complete, shared);
                scripts.complete(model.scripts());
                return model;
            } catch (RuntimeException | Error failure) {
                scripts.completeExceptionally(failure);
                throw failure;
            } finally {
                shared.entitiesEnded();
            }
        }));
    }

    /** Asks Hibernate, and waits for the whole answer. */
    public EntityModel model(ScratchSession scratch) {
        SharedFork alone = new SharedFork();
        alone.queriesEnded();
        return model(scratch, alone);
    }

    /**
     * Asks Hibernate, and waits for the whole answer.
     *
     * @param shared with those who look for queries
     */
    public EntityModel model(ScratchSession scratch, SharedFork shared) {
        try {
            return model(scratch, () -> {}, scripts -> {}, shared);
        } finally {
            shared.entitiesEnded();
        }
    }

    private EntityModel model(
            ScratchSession scratch, Runnable beforeHibernate, Consumer<List<Script>> ahead, SharedFork shared) {
        EntityRequest request = request(scratch.major());
        return session.cache().ofProject("the entities", () -> inputs(scratch.major()), MODEL, reads -> {
            beforeHibernate.run();
            return session.steps()
                    .run(
                            "reading the entities with Hibernate",
                            () -> new EntityReader(session.libraries()::classPath, reads, shared).read(request, ahead));
        });
    }

    /**
     * What is read.
     *
     * @param major the version of PostgreSQL that Hibernate writes SQL for
     */
    public EntityRequest request(int major) {
        Project project = session.project();
        return new EntityRequest(
                project.directory(),
                project.output(),
                project.classPath(),
                project.reactor(),
                project.artifacts(),
                assumptions.selection(),
                major,
                assumptions.defaultSchema(),
                project.java(),
                project.work(),
                project.timeLimit());
    }

    /**
     * What Hibernate's answer depends on besides the project.
     *
     * @param major the server's
     */
    public InputFingerprint inputs(int major) {
        EntitySelection selection = assumptions.selection();
        InputFingerprint inputs = new InputFingerprint("entities")
                .with(
                        "selection",
                        Arrays.asList(
                                selection.persistenceUnit(),
                                selection.persistenceFile(),
                                selection.packages(),
                                selection.classes(),
                                selection.mappingFiles(),
                                selection.dependencies(),
                                selection.hook()))
                .with("hibernate settings", selection.properties())
                .with("major", major)
                .with("default schema", assumptions.defaultSchema());
        return selection.persistenceFile() == null
                ? inputs
                : inputs.with(session.project().directory().resolve(selection.persistenceFile()));
    }

    /**
     * Creates the entities' tables on the scratch server and reads them like any database. Hibernate may still be computing
     * the mapping meanwhile.
     *
     * @param reference what they are compared with; null when nothing is
     * @param strings how the driver sends a String by what the user has given
     */
    public EntityReading read(Asked asked, ScratchSession scratch, @Nullable Source reference, StringBinding strings) {
        try {
            List<Script> scripts = BackgroundTasks.await(asked.scripts());
            Prerequisites prerequisites = Prerequisites.of(reference);
            InputFingerprint inputs = new InputFingerprint("expected catalog")
                    .with("server", scratch.server())
                    .with("extensions", prerequisites.extensions())
                    .with("types", prerequisites.types())
                    .with("functions", prerequisites.functions())
                    .with("default schema", assumptions.defaultSchema())
                    .with("scripts", scripts);
            ExpectedTables tables = session.cache()
                    .reuse("their tables", inputs, TABLES, () -> made(scripts, scratch, prerequisites, asked));
            Catalog catalog = shared(tables.catalog());
            EntityModel model = BackgroundTasks.await(asked.model());
            Catalog compared = reference instanceof Source.Known known ? known.catalog() : null;
            Fitted fitted = compared == null
                    ? new Fitted(this, model)
                    : new EntityFit(session.project(), scratch, compared).of(this, model);
            if (!fitted.obstacle().isEmpty()) {
                throw new GoalException(fitted.obstacle());
            }
            if (fitted.side() != this) {
                return fitted.side().read(Asked.answered(fitted.model()), scratch, reference, strings);
            }
            BoundTypes bound = BoundTypes.of(catalog, definitions(model), model.mapping(), compared);
            return new EntityReading(
                    new Source.Known(
                            description(model),
                            RefusedViews.unseen(
                                    PlaceholderColumns.named(bound.catalog(), compared), model.mapping(), compared),
                            EntityCoverage.COVERAGE),
                    bound.mapping().with(strings),
                    Stream.concat(model.notes().stream(), tables.notes().stream())
                            .toList(),
                    assumptions.selection(),
                    assumptions.defaultSchema());
        } catch (EntityException | GoalException e) {
            String elsewhere = e instanceof EntityException missing && missing.isAboutNothingFound()
                    ? session.project().others().aboutEntities()
                    : "";
            return new EntityReading(
                    new Source.Unreadable(DESCRIPTION, e.getMessage() + elsewhere),
                    Mapping.EMPTY,
                    List.of(),
                    assumptions.selection(),
                    assumptions.defaultSchema());
        }
    }

    /** The entities under the names that exist, where a naming strategy or a default schema is only assumed. */
    public EntityModel fitting(EntityModel model, ScratchSession scratch, Catalog catalog) {
        return new EntityFit(session.project(), scratch, catalog)
                .of(this, model)
                .model();
    }

    /** The expected catalog with the tables and sequences that tenants share in the schema where they are. */
    private Catalog shared(Catalog expected) {
        TenantTables tenant = assumptions.tenant();
        return tenant == null
                ? expected
                : tenant.withSharedSequences(
                        tenant.shared(assumptions.defaultSchema()).applyTo(expected), assumptions.defaultSchema());
    }

    private List<ColumnDefinition> definitions(EntityModel model) {
        TenantTables tenant = assumptions.tenant();
        if (tenant == null) {
            return model.definitions();
        }
        SchemaRenames shared = tenant.shared(assumptions.defaultSchema());
        return model.definitions().stream()
                .map(each -> RecordCopy.with(
                        each,
                        "schema",
                        shared.table(new QualifiedName(each.schema(), each.table()))
                                .schema()))
                .toList();
    }

    /** For people: how many entities, and what read them. */
    public static String description(EntityModel model) {
        return DESCRIPTION + ": " + model.entities() + (model.entities() == 1 ? " entity" : " entities")
                + ", Hibernate " + model.hibernate();
    }

    private ExpectedTables made(
            List<Script> scripts, ScratchSession scratch, Prerequisites prerequisites, Asked asked) {
        List<OfUnit> units = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Script script : scripts) {
            ExpectedTables ofUnit = made(script, units.size(), scratch, prerequisites, asked);
            units.add(new OfUnit(script.unit(), ofUnit.catalog()));
            notes.addAll(ofUnit.notes());
        }
        return new ExpectedTables(UnitedCatalog.of(units), notes);
    }

    private ExpectedTables made(
            Script script, int number, ScratchSession scratch, Prerequisites prerequisites, Asked asked) {
        StepListener steps = session.steps();
        ExpectedDatabase.Made made = steps.run("creating the tables of the entities", () -> {
            ScratchDatabase empty = scratch.database(
                    number == 0 ? assumptions.scratchName() : assumptions.scratchName() + "_" + number);
            return new ExpectedDatabase(empty, table -> storedIn(table, asked))
                    .create(prerequisites, assumptions.defaultSchema(), script);
        });
        try (ReadOnlySession session = ReadOnlySession.open(made.database().address())) {
            Catalog catalog = steps.run(
                    "reading the tables of the entities", () -> PostgresReader.read(session, SchemaSelection.all()));
            return new ExpectedTables(catalog, made.uncompared());
        }
    }

    /** The entities of a table that PostgreSQL refuses; empty when the mapping does not show them. */
    private static String storedIn(String table, Asked asked) {
        String name =
                table.substring(table.lastIndexOf('.') + 1).replace("\"", "").toLowerCase(Locale.ROOT);
        try {
            return BackgroundTasks.await(asked.model()).mapping().tables().stream()
                    .filter(mapped ->
                            mapped.name().name().toLowerCase(Locale.ROOT).equals(name))
                    .flatMap(mapped -> mapped.entities().stream())
                    .distinct()
                    .sorted()
                    .limit(3)
                    .collect(Collectors.joining(", "));
        } catch (EntityException unknown) {
            return "";
        }
    }
}
