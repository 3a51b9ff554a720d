package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseFinder;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the database, summarises it and writes {@code catalog.json}. */
public final class Introspect {

    private final Libraries libraries;
    private final ResultCache results;

    public Introspect(Libraries libraries, ResultCache results) {
        this.libraries = libraries;
        this.results = results;
    }

    /**
     * Runs the goal.
     *
     * @throws GoalException when the database cannot be read; then nothing is written
     */
    public Outcome run(Project project, DatabaseChoice choice) {
        try (RunSession session = new RunSession(project, libraries, results)) {
            DatabaseReading reading = new DatabaseFinder(session).find(choice).read();
            Source.Known known = reading.source().orThrow(GoalException::new);
            Path file = project.steps()
                    .run("writing the catalog", () -> write(project.work().resolve("catalog.json"), known.catalog()));
            List<String> lines = new ArrayList<>();
            lines.add(known.description());
            lines.addAll(reading.notes());
            lines.addAll(project.steps().run("computing the fingerprint", () -> summary(known.catalog())));
            lines.add("written: " + project.relative(file));
            return new Outcome(lines);
        }
    }

    private static List<String> summary(Catalog catalog) {
        List<String> lines = new ArrayList<>();
        catalog.schemas().stream()
                .filter(schema -> !schema.isEmpty())
                .map(schema -> "schema " + schema.name() + ": " + count(schema.tables(), "table") + ", "
                        + count(schema.views(), "view") + ", " + count(schema.sequences(), "sequence") + ", "
                        + count(schema.enums(), "enum"))
                .forEach(lines::add);
        catalog.unseen().forEach(unseen -> lines.add("not visible: " + unseen.path() + ": " + unseen.reason()));
        lines.add("fingerprint: " + Fingerprint.of(catalog));
        return lines;
    }

    private static String count(List<?> objects, String noun) {
        return objects.size() + " " + noun + (objects.size() == 1 ? "" : "s");
    }

    private static Path write(Path file, Catalog catalog) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            CatalogJson.write(catalog, file);
            return file;
        } catch (IOException e) {
            throw new GoalException("cannot write " + file + ": " + e + ". Set schema.outputDirectory", e);
        }
    }

    /**
     * What was read.
     *
     * @param lines for the log
     */
    public record Outcome(List<String> lines) {
        public Outcome {
            lines = List.copyOf(lines);
        }
    }
}
