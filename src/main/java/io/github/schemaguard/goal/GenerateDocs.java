package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.changelog.ChangeLog;
import io.github.schemaguard.changelog.ChangeLogException;
import io.github.schemaguard.changelog.DocumentUpdate;
import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.document.content.DocumentFilter;
import io.github.schemaguard.document.content.ShownEntities;
import io.github.schemaguard.document.read.DocumentFiles;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.document.write.WrittenDocument;
import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.files.FileReplacement;
import io.github.schemaguard.files.InterruptedReplacement;
import io.github.schemaguard.goal.checks.DocumentedEntities;
import io.github.schemaguard.goal.checks.UnrelatedDatabase;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.BackgroundTasks;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.side.DatabaseFinder;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.EntitySide;
import io.github.schemaguard.goal.side.PreviousDocument;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the document from the database, and a change log entry for what changed since the previous document. */
public final class GenerateDocs {

    private final Libraries libraries;
    private final ResultCache results;

    public GenerateDocs(Libraries libraries, ResultCache results) {
        this.libraries = libraries;
        this.results = results;
    }

    /**
     * What is asked for.
     *
     * @param entities which entity classes the document shows beside the tables; null for none
     * @param reason one line of why the schema changed; null if not given
     * @param date of the entry
     * @param replaces whether the document may be replaced if nothing that it describes is in the database
     */
    public record Request(
            Project project,
            DatabaseChoice database,
            DocumentChoice documents,
            DocumentOptions options,
            @Nullable EntitySelection entities,
            @Nullable String reason,
            LocalDate date,
            boolean replaces) {}

    /**
     * What was done.
     *
     * @param lines for the log
     * @param warnings a sentence for each handwritten note whose object is gone
     */
    public record Outcome(List<String> lines, List<String> warnings) {
        public Outcome {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Runs the goal. A document or log that cannot be read is left unchanged: it may contain handwritten text.
     *
     * @throws GoalException when something cannot be read or written; then both files are unchanged
     */
    public Outcome run(Request request) {
        Project project = request.project();
        Path documentFile = request.documents().document();
        Path logFile = request.documents().changeLog();
        List<String> lines = new ArrayList<>(settled(documentFile));
        PreviousDocument replaced =
                project.steps().run("reading the document", () -> PreviousDocument.read(project, documentFile));
        DocumentReading previous = replaced.joined();
        ChangeLog log = log(project, logFile);
        Descriptions read = read(request);
        DatabaseReading reading = read.database();
        Source.Known known = reading.source().orThrow(GoalException::new);
        DocumentFilter filter = request.options().filter();
        IgnoreList tools = IgnoreList.of(reading.historyTables());
        Catalog all = tools.apply(known.catalog());
        if (previous != null && !request.replaces()) {
            refuseUnrelated(previous, all, project.relative(documentFile));
        }
        Catalog catalog = filter.apply(all);

        lines.add(known.description());
        lines.addAll(reading.notes());
        DocumentOptions options = request.options();
        if (read.entities() != null) {
            lines.add(EntitySide.description(read.entities()));
            lines.addAll(read.entities().notes());
            options = options.withEntities(DocumentedEntities.of(
                    read.entities().mapping(),
                    project,
                    Objects.requireNonNull(documentFile.toAbsolutePath().getParent())));
        } else if (read.noEntities() != null) {
            options = options.withEntities(shownBefore(previous, read.noEntities()));
            lines.add("the document keeps its entity classes and attributes, because " + read.noEntities());
        }
        List<String> warnings = new ArrayList<>();
        Map<Path, String> changed = new LinkedHashMap<>();
        Set<Path> stale = new LinkedHashSet<>();
        DocumentWriter writer = new DocumentWriter(options);
        lines.addAll(replaced.mergeNotes());
        boolean upToDate = project.steps()
                .run(
                        "comparing",
                        () -> previous != null && !replaced.isConflicted() && writer.isUpToDate(catalog, previous));
        if (!upToDate) {
            WrittenDocument document =
                    project.steps().run("writing the document", () -> writer.write(catalog, previous));
            refuseTooLarge(document, project.relative(documentFile));
            warnings.addAll(document.movedNotes());
            changed.put(documentFile, document.text());
            Path folder = documentFile.resolveSibling(document.folder());
            refuseStrangers(project, folder, document, previous);
            document.pages().forEach((name, text) -> changed.put(folder.resolve(name), text));
            document.stale().forEach(name -> stale.add(folder.resolve(name)));
        }
        Optional<String> entry = project.steps()
                .run(
                        "writing the change log",
                        () -> log.append(new DocumentUpdate(
                                replaced.states(stated -> filter.apply(tools.apply(stated)), catalog),
                                catalog,
                                request.date(),
                                reason(request, previous),
                                unlogged(reading.migrations(), log),
                                request.options().renames())));
        entry.or(() -> log.resolved() ? Optional.of(log.text()) : Optional.empty())
                .ifPresent(text -> changed.put(logFile, text));
        lines.addAll(unusedHints(request.options().renames(), previous, catalog));
        List<Path> files = project.steps().run("replacing the files", () -> write(documentFile, changed, stale));
        lines.addAll(written(project, documentFile, files));
        if (changed.isEmpty()) {
            lines.add("up to date: " + project.relative(documentFile) + ", " + project.relative(logFile));
        }
        return new Outcome(lines, warnings);
    }

    private static void refuseUnrelated(DocumentReading previous, Catalog catalog, String shown) {
        UnrelatedDatabase.reason(previous.catalog(), catalog).ifPresent(reason -> {
            throw new GoalException(reason + " Nothing was written. To replace " + shown
                    + " nevertheless, set schema.replaceDocument=true");
        });
    }

    /** Refuses a file that no goal would read again. */
    private static void refuseTooLarge(WrittenDocument document, String shown) {
        int most = DocumentFiles.MOST_MEGABYTES;
        Stream.concat(Stream.of(document.text()), document.pages().values().stream())
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length / (1024 * 1024))
                .filter(size -> size >= most)
                .findFirst()
                .ifPresent(size -> {
                    throw new GoalException(
                            "A file of the document would have " + size + " MB, and the limit is " + most
                                    + " MB. Nothing was written to " + shown
                                    + ". Set schema.documentLayout=per-table for one file per table, or leave objects out with"
                                    + " schema.documentExclude");
                });
    }

    /** A page that is not part of the previous document is never overwritten. */
    private static void refuseStrangers(
            Project project, Path folder, WrittenDocument document, @Nullable DocumentReading previous) {
        Set<String> known = previous == null ? Set.of() : previous.pages().keySet();
        for (String name : document.pages().keySet()) {
            Path page = folder.resolve(name);
            if (!known.contains(name) && Files.exists(page)) {
                throw new GoalException(project.relative(page)
                        + " is in the way: a page of the document has this name, but this plugin did not write the file"
                        + ". Move it away, or restore the document from version control");
            }
        }
    }

    private static @Nullable String reason(Request request, @Nullable DocumentReading previous) {
        boolean sameScope =
                previous == null || previous.filter().equals(request.options().filter());
        return request.reason() == null && !sameScope
                ? "The document describes another choice of objects"
                : request.reason();
    }

    /** A line for each file that was written or deleted; one for all pages. */
    private static List<String> written(Project project, Path documentFile, List<Path> files) {
        List<String> lines = new ArrayList<>();
        Map<Path, Integer> pages = new LinkedHashMap<>();
        Path home = real(documentFile).getParent();
        for (Path file : files) {
            Path directory = Objects.requireNonNull(file.getParent());
            if (home != null && home.equals(directory.getParent()) && !file.equals(real(documentFile))) {
                pages.merge(directory, 1, Integer::sum);
            } else {
                lines.add("written: " + project.relative(file));
            }
        }
        pages.forEach((directory, count) -> lines.add(
                "written: " + project.relative(directory) + "/ (" + count + (count == 1 ? " page" : " pages") + ")"));
        return lines;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath();
        }
    }

    /**
     * What a document is written from.
     *
     * @param entities null when they are not asked for, or there are none
     * @param noEntities why there are none although they are asked for; otherwise null
     */
    private record Descriptions(
            DatabaseReading database,
            @Nullable EntityModel entities,
            @Nullable String noEntities) {}

    /** The entities that the document shows already: in a clean clone, nothing is compiled yet. */
    private static ShownEntities shownBefore(@Nullable DocumentReading previous, String reason) {
        if (previous == null || previous.entities().relations().isEmpty()) {
            throw new GoalException(reason + " (the entities are read because of schema.documentEntities)");
        }
        return previous.entities();
    }

    private Descriptions read(Request request) {
        try (RunSession session = new RunSession(request.project(), libraries, results)) {
            DatabaseSide database = new DatabaseFinder(session).find(request.database());
            EntitySelection wanted = request.entities();
            if (wanted == null) {
                return new Descriptions(database.read(), null, null);
            }
            EntitySide side = new EntitySide(session, wanted, database);
            ScratchSession scratch = session.scratch(request.database(), database.major());
            Future<EntityModel> entities = session.background().start(() -> side.model(scratch));
            DatabaseReading reading = database.read();
            EntityModel model;
            try {
                model = BackgroundTasks.await(entities);
            } catch (EntityException e) {
                if (!e.isAboutNothingFound()) {
                    throw e;
                }
                return new Descriptions(reading, null, e.getMessage());
            }
            return new Descriptions(
                    reading,
                    reading.source() instanceof Source.Known known
                            ? side.fitting(model, scratch, known.catalog())
                            : model,
                    null);
        } catch (EntityException e) {
            throw new GoalException(e.getMessage() + " (the entities are read because of schema.documentEntities)", e);
        }
    }

    private static ChangeLog log(Project project, Path file) {
        try {
            return ChangeLog.readSides(file, project.relative(file));
        } catch (ChangeLogException e) {
            throw new GoalException(e.getMessage(), e);
        }
    }

    private static List<String> unusedHints(RenameHints hints, @Nullable DocumentReading previous, Catalog catalog) {
        Catalog before = previous == null ? Catalog.EMPTY : previous.catalog();
        return SchemaRenames.between(before, catalog, hints).unused(hints);
    }

    /** The migrations that no entry names yet. Several change sets may be in one file. */
    private static List<String> unlogged(List<AppliedMigration> migrations, ChangeLog log) {
        return migrations.stream()
                .map(AppliedMigration::script)
                .distinct()
                .filter(script -> !log.text().contains("`" + script + "`"))
                .toList();
    }

    private static List<String> settled(Path document) {
        try {
            return InterruptedReplacement.settle(document).stream().toList();
        } catch (IOException e) {
            throw new GoalException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Path> write(Path document, Map<Path, String> files, Set<Path> stale) {
        try {
            FileReplacement replacement = new FileReplacement(document);
            for (Map.Entry<Path, String> file : files.entrySet()) {
                replacement.add(file.getKey(), file.getValue());
            }
            for (Path file : stale) {
                replacement.delete(file);
            }
            return replacement.replace();
        } catch (IOException e) {
            throw new GoalException("the files cannot be written, and none was changed: " + e.getMessage(), e);
        }
    }
}
