package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.application.FreshOutput;
import io.github.schemaguard.migrations.FailureAdvice;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationRequest;
import io.github.schemaguard.migrations.fork.FailureReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the fork's report of a failure into one message that names files as the project does. */
record ToolFailure(MigrationRequest request, FreshOutput output, String tool, Path log) {
    MigrationException explain(FailureReport report) {
        String message = FailureAdvice.oneLine(report.message());
        String statement = report.statement();
        String named = report.script();
        LiquibaseChangeSet changeSet = named == null ? null : LiquibaseChangeSet.of(named);
        String script = changeSet == null ? script(named) : changeLog(changeSet);
        Integer line = changeSet == null ? report.line() : line(changeSet, statement);
        String sqlState = report.sqlState();
        Optional<DuplicateVersions> duplicate = DuplicateVersions.of(report.message());
        if (duplicate.isPresent()) {
            return new MigrationException(tool + ": "
                    + duplicate.get().explain(request.baseDirectory(), each -> String.valueOf(script(each)))
                    + ". Log: " + shown(log));
        }
        StringBuilder text = new StringBuilder(tool).append(": ");
        if (script != null) {
            text.append(script).append(line == null ? "" : ", line " + line);
            text.append(changeSet == null ? "" : " (change set " + changeSet.id() + " of " + changeSet.author() + ")");
            text.append(": ");
        }
        text.append(message.replaceFirst("\\.$", ""));
        if (statement != null) {
            text.append(". Statement: ").append(FailureAdvice.statement(statement));
        }
        text.append(". ")
                .append(FailureAdvice.nextStep(sqlState, message))
                .append(". Log: ")
                .append(shown(log));
        return new MigrationException(text.toString(), script, line, sqlState);
    }

    /** The source of a script, which the tool found in the output directory or in its copy. */
    private @Nullable String script(@Nullable String named) {
        if (named == null || named.indexOf('\0') >= 0) {
            return null;
        }
        try {
            Path path = Path.of(named);
            for (Path root : new Path[] {output.directory(), request.outputDirectory()}) {
                if (path.isAbsolute() && path.startsWith(root)) {
                    String name = root.relativize(path).toString().replace('\\', '/');
                    return shown(output.sources().getOrDefault(name, path));
                }
            }
            return path.isAbsolute() ? shown(path) : named;
        } catch (InvalidPathException notAPath) {
            return named;
        }
    }

    private String changeLog(LiquibaseChangeSet changeSet) {
        Path source = source(changeSet);
        return source == null ? changeSet.file() : shown(source);
    }

    private @Nullable Integer line(LiquibaseChangeSet changeSet, @Nullable String statement) {
        Path source = source(changeSet);
        try {
            OptionalInt line =
                    source == null ? OptionalInt.empty() : changeSet.line(Files.readString(source), statement);
            return line.isPresent() ? line.getAsInt() : null;
        } catch (IOException unreadable) {
            // The message names the change log and the change set without the line.
            return null;
        }
    }

    /** The change log as a file: on the class path, or below the project's directory; null when it is in a library. */
    private @Nullable Path source(LiquibaseChangeSet changeSet) {
        String name = changeSet.file().replaceFirst("^classpath:/?", "");
        try {
            return Stream.of(
                            output.sources().get(name),
                            output.directory().resolve(name),
                            request.baseDirectory().resolve(name))
                    .filter(file -> file != null && Files.isRegularFile(file))
                    .findFirst()
                    .orElse(null);
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }

    private String shown(Path path) {
        return path.startsWith(request.baseDirectory())
                ? request.baseDirectory().relativize(path).toString()
                : path.toString();
    }
}
