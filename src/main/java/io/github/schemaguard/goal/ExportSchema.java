package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.export.ExportFormat;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseFinder;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the schema of the database in the formats of other tools. Partitions are left out; their parents are there. */
public final class ExportSchema {

    private final Libraries libraries;
    private final ResultCache results;

    public ExportSchema(Libraries libraries, ResultCache results) {
        this.libraries = libraries;
        this.results = results;
    }

    /**
     * What was read and made of it.
     *
     * @param lines for the log
     * @param files by their names below the directory of exports
     */
    public record Outcome(List<String> lines, SortedMap<String, String> files) {
        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Reads the database.
     *
     * @param ignore patterns of objects to leave out
     * @param named the name of the database in the files; null for that of a live database
     * @param otherwise its name where it is neither named nor live
     * @throws GoalException when it cannot be read
     */
    public Outcome run(
            Project project,
            DatabaseChoice choice,
            List<ExportFormat> formats,
            List<String> ignore,
            @Nullable String named,
            String otherwise) {
        try (RunSession session = new RunSession(project, libraries, results)) {
            DatabaseSide side = new DatabaseFinder(session).find(choice);
            String database = named != null
                    ? named
                    : side instanceof LiveDatabase live ? live.address().database() : otherwise;
            DatabaseReading reading = side.read();
            Source.Known known = reading.source().orThrow(GoalException::new);
            Catalog all = IgnoreList.of(reading.historyTables()).apply(known.catalog());
            Catalog catalog = DocumentCoverage.part(IgnoreList.of(ignore).apply(all));
            SortedMap<String, String> files = new TreeMap<>();
            formats.forEach(format ->
                    files.putAll(project.steps().run("writing the export", () -> format.render(catalog, database))));
            List<String> lines = new ArrayList<>(reading.notes());
            lines.add(0, known.description());
            return new Outcome(lines, files);
        }
    }
}
