package io.github.schemaguard.goal.checks;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.session.Background;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.session.Timings;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.DocumentSide;
import io.github.schemaguard.goal.side.EntityReading;
import io.github.schemaguard.goal.side.EntitySide;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The descriptions that the wanted comparisons need, read at the same time; null for one that none of them needs.
 *
 * @param defaultSchema the schema that names without one resolve to
 * @param live whether the database is a live one
 * @param timings how long the parts took, a line each
 */
public record SchemaDescriptions(
        @Nullable DatabaseReading database,
        @Nullable EntityReading entities,
        @Nullable DocumentSide document,
        String defaultSchema,
        boolean live,
        List<String> timings) {

    /** The same with another database. */
    SchemaDescriptions with(DatabaseReading instead) {
        return new SchemaDescriptions(instead, entities, document, defaultSchema, live, timings);
    }

    /**
     * Reads them.
     *
     * @param database null when no wanted comparison needs it
     */
    public static SchemaDescriptions read(
            ChecksRequest request, Libraries libraries, RunCache memory, @Nullable DatabaseSide database) {
        Set<CheckName> checks = request.checks();
        boolean needsEntities = checks.contains(CheckName.DB_MODELS) || checks.contains(CheckName.MODELS_DOC);
        boolean needsDocument = checks.stream().anyMatch(check -> check != CheckName.DB_MODELS);
        Timings timings = new Timings();
        FutureTask<DocumentSide> reading = new FutureTask<>(() -> timings.of(
                "reading the document",
                () -> DocumentSide.read(request.project(), request.documents().document())));
        try (ScratchSession workbench = new ScratchSession(
                        request.project(),
                        request.database(),
                        libraries,
                        memory,
                        major(request, database, reading),
                        timings);
                Background background = new Background()) {
            String defaultSchema = DatabaseSide.defaultSchemaOf(database);
            Future<DatabaseReading> truth =
                    database == null ? null : background.start(() -> database.read(workbench, libraries));
            EntitySide entities = new EntitySide(request.project(), request.entities(), libraries, defaultSchema);
            EntitySide.Asked asked = needsEntities ? entities.ask(workbench, background) : null;
            DocumentSide document = needsDocument ? read(reading) : null;
            DatabaseReading read = truth == null ? null : Background.await(truth);
            EntityReading expected = asked == null ? null : entities.read(asked, workbench, truth(read, document));
            return new SchemaDescriptions(
                    read, expected, document, defaultSchema, database != null && database.isLive(), timings.lines());
        }
    }

    /** Read now, unless it has been. */
    private static DocumentSide read(FutureTask<DocumentSide> reading) {
        reading.run();
        return Background.await(reading);
    }

    /** The live server's; else, without any database, that of the server which the document describes. */
    private static int major(
            ChecksRequest request, @Nullable DatabaseSide database, FutureTask<DocumentSide> document) {
        if (database != null) {
            return database.major();
        }
        int described = DocumentSide.postgresMajor(request.documents().document())
                .orElseGet(() -> read(document).postgresMajor());
        return described > 0 ? described : request.database().postgresMajor();
    }

    /** What the entities are held against. */
    private static @Nullable Source truth(@Nullable DatabaseReading database, @Nullable DocumentSide document) {
        return database != null ? database.source() : document == null ? null : document.source();
    }

    /** The descriptions that could be read. */
    Map<Side, Source.Known> known() {
        Map<Side, Source.Known> known = new EnumMap<>(Side.class);
        put(known, Side.DATABASE, database == null ? null : database.source());
        put(known, Side.ENTITIES, entities == null ? null : entities.source());
        if (document != null && document.source() instanceof Source.Known readable) {
            known.put(Side.DOCUMENT, document.silentAbout(readable, List.copyOf(known.values())));
        }
        return known;
    }

    private static void put(Map<Side, Source.Known> known, Side side, @Nullable Source source) {
        if (source instanceof Source.Known readable) {
            known.put(side, readable);
        }
    }

    /** Why a comparison cannot take place; empty when it can. */
    Optional<String> obstacle(CheckName check) {
        List<@Nullable Source> needed = new ArrayList<>();
        if (check == CheckName.DB_DOC || check == CheckName.DB_MODELS) {
            needed.add(database == null ? null : database.source());
        }
        if (check == CheckName.DB_MODELS || check == CheckName.MODELS_DOC) {
            needed.add(entities == null ? null : entities.source());
        }
        if (check != CheckName.DB_MODELS) {
            needed.add(document == null ? null : document.source());
        }
        return needed.stream()
                .filter(Source.Unreadable.class::isInstance)
                .map(source -> ((Source.Unreadable) source).reason())
                .findFirst();
    }

    List<Source> sources() {
        return Stream.of(
                        database == null ? null : database.source(),
                        entities == null ? null : entities.source(),
                        document == null ? null : document.source())
                .filter(source -> source != null)
                .toList();
    }

    /** What was read, a line each. */
    public List<String> descriptions() {
        return sources().stream().map(Source::description).toList();
    }

    /** What the user should know of how it was read. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (database != null) {
            notes.addAll(database.notes());
        }
        if (entities != null) {
            notes.addAll(entities.notes());
        }
        return notes;
    }
}
