package io.github.schemaguard.goal.side;

import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.compare.EntityCoverage;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.read.EntityReader;
import io.github.schemaguard.goal.expected.ExpectedDatabase;
import io.github.schemaguard.goal.expected.PlaceholderColumns;
import io.github.schemaguard.goal.expected.Prerequisites;
import io.github.schemaguard.goal.expected.UnitedCatalog;
import io.github.schemaguard.goal.expected.UnitedCatalog.OfUnit;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.Background;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.session.Timings;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entity classes: Hibernate's DDL, and the catalog that PostgreSQL makes of it. */
public final class EntitySide {

    private static final String DESCRIPTION = "entities";

    private final Project project;
    private final EntitySelection selection;
    private final Libraries libraries;
    private final String defaultSchema;

    public EntitySide(Project project, EntitySelection selection, Libraries libraries, String defaultSchema) {
        this.project = project;
        this.selection = selection;
        this.libraries = libraries;
        this.defaultSchema = defaultSchema;
    }

    /**
     * What Hibernate was asked.
     *
     * @param scripts there before the rest of the model
     */
    public record Asked(Future<List<Script>> scripts, Future<EntityModel> model) {}

    /** Asks Hibernate, which takes a JVM of its own and needs no database yet; meanwhile the scratch server starts. */
    public Asked ask(ScratchSession workbench, Background background) {
        CompletableFuture<List<Script>> scripts = new CompletableFuture<>();
        return new Asked(scripts, background.start(() -> {
            try {
                EntityModel model = model(workbench, () -> background.begin(workbench::warmUp), scripts::complete);
                scripts.complete(model.scripts());
                return model;
            } catch (RuntimeException | Error failure) {
                scripts.completeExceptionally(failure);
                throw failure;
            }
        }));
    }

    /** Asks Hibernate, and waits for the whole answer. */
    public EntityModel model(ScratchSession workbench) {
        return model(workbench, () -> {}, scripts -> {});
    }

    private EntityModel model(ScratchSession workbench, Runnable warmUp, Consumer<List<Script>> ahead) {
        EntityRequest request = new EntityRequest(
                project.directory(),
                project.output(),
                project.classPath(),
                project.reactor(),
                project.artifacts(),
                selection,
                workbench.major(),
                defaultSchema,
                project.java(),
                project.work(),
                project.timeLimit());
        return workbench.memory().ofProject("the entities", inputs(workbench.major()), new EntityModelCodec(), () -> {
            warmUp.run();
            return workbench
                    .timings()
                    .of("Hibernate", () -> new EntityReader(libraries::classPath).read(request, ahead));
        });
    }

    /**
     * What Hibernate's answer depends on besides the project.
     *
     * @param major the server's
     */
    public InputFingerprint inputs(int major) {
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
                .with("default schema", defaultSchema);
        return selection.persistenceFile() == null
                ? inputs
                : inputs.with(project.directory().resolve(selection.persistenceFile()));
    }

    /**
     * Lets PostgreSQL make the tables, and reads them as it reads any database, while Hibernate may still say where they
     * come from.
     *
     * @param truth what they are compared with; null when nothing is
     */
    public EntityReading read(Asked asked, ScratchSession workbench, @Nullable Source truth) {
        try {
            List<Script> scripts = Background.await(asked.scripts());
            Prerequisites prerequisites = Prerequisites.of(truth);
            InputFingerprint inputs = new InputFingerprint("expected catalog")
                    .with("server", workbench.server())
                    .with("extensions", prerequisites.extensions())
                    .with("types", new TreeMap<>(prerequisites.types()).toString())
                    .with("functions", new TreeMap<>(prerequisites.functions()).toString())
                    .with("default schema", defaultSchema)
                    .with("scripts", scripts);
            Catalog catalog = workbench
                    .memory()
                    .recall("their tables", inputs, new CatalogCodec(), () -> made(scripts, workbench, prerequisites));
            EntityModel model = Background.await(asked.model());
            return new EntityReading(
                    new Source.Known(
                            description(model),
                            PlaceholderColumns.named(
                                    catalog, truth instanceof Source.Known known ? known.catalog() : null),
                            EntityCoverage.COVERAGE),
                    model.mapping(),
                    model.notes());
        } catch (EntityException | GoalException e) {
            return new EntityReading(
                    new Source.Unreadable(DESCRIPTION, String.valueOf(e.getMessage())), Mapping.EMPTY, List.of());
        }
    }

    /** For people: how many entities, and what read them. */
    public static String description(EntityModel model) {
        return DESCRIPTION + ": " + model.entities() + (model.entities() == 1 ? " entity" : " entities")
                + ", Hibernate " + model.hibernate();
    }

    private Catalog made(List<Script> scripts, ScratchSession workbench, Prerequisites prerequisites) {
        List<OfUnit> units = new ArrayList<>();
        for (Script script : scripts) {
            units.add(new OfUnit(script.unit(), made(script, units.size(), workbench, prerequisites)));
        }
        return UnitedCatalog.of(units);
    }

    private Catalog made(Script script, int number, ScratchSession workbench, Prerequisites prerequisites) {
        Timings timings = workbench.timings();
        ScratchDatabase database = timings.of("a database for the entities", () -> {
            ScratchDatabase empty = workbench.database(number == 0 ? DESCRIPTION : DESCRIPTION + "_" + number);
            new ExpectedDatabase(empty).create(prerequisites, defaultSchema, script.statements());
            return empty;
        });
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return timings.of("reading it", () -> PostgresReader.read(session, SchemaSelection.all()));
        }
    }
}
