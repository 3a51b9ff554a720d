package io.github.schemaguard.migrations.sql;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationOutcome;
import io.github.schemaguard.migrations.MigrationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs an SQL file, or those of a directory and its subdirectories in natural order, each in its own session as {@code psql -f}
 * does.
 */
public final class SqlDirectory {
    private final MigrationRequest request;
    private final ForkReads reads;

    /** @param reads gets the directory, and the scripts that the files include */
    public SqlDirectory(MigrationRequest request, ForkReads reads) {
        this.request = request;
        this.reads = reads;
    }

    /**
     * Runs them.
     *
     * @param place a file or directory, relative to the project or absolute
     */
    public MigrationOutcome apply(String place, DatabaseAddress target) throws IOException {
        Path named = request.baseDirectory().resolve(place).normalize();
        List<String> notes = new ArrayList<>();
        reads.add(named);
        Path directory = Files.isRegularFile(named) ? named.resolveSibling("") : named;
        List<String> files =
                Files.isRegularFile(named) ? List.of(String.valueOf(named.getFileName())) : files(directory, notes);
        if (files.isEmpty()) {
            return new MigrationOutcome.NothingFound(List.of(
                    directory + (Files.isDirectory(directory) ? " (no *.sql file)" : " (no such file or directory)")));
        }
        List<AppliedMigration> applied = new ArrayList<>();
        CreatedBefore created = new CreatedBefore(place, directory, request);
        for (String file : files) {
            created.begin(directory.resolve(file));
            try (PsqlSession session = PsqlSession.open(target, request, created, notes)) {
                session.run(directory.resolve(file));
                session.files().forEach(reads::add);
            }
            applied.add(new AppliedMigration(null, "", file, null));
        }
        return new MigrationOutcome.Applied("SQL files", null, applied, List.of(), notes, List.of());
    }

    private static List<String> files(Path directory, List<String> notes) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var paths = Files.walk(directory)) {
            List<String> files = new ArrayList<>(paths.filter(Files::isRegularFile)
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".sql"))
                    .sorted(new NaturalOrder())
                    .toList());
            if (files.removeIf(SqlDirectory::undoes)) {
                notes.add("files named *.down.sql or U*__*.sql undo migrations and are left out");
            }
            return files;
        }
    }

    private static boolean undoes(String name) {
        return name.endsWith(".down.sql")
                || name.substring(name.lastIndexOf('/') + 1).matches("U\\d[^/]*__.*");
    }
}
