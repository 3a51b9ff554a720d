package io.github.schemaguard.migrations;

import io.github.schemaguard.application.FreshOutput;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the fork's account of a failure into one message that names files as the project knows them. */
record ForkFailure(MigrationRequest request, FreshOutput output, String tool, Path log) {
    private static final Pattern LEADING_COMMENT = Pattern.compile("^(?:\\s*--.*\\R)+");

    MigrationException explain(Map<String, String> answer) {
        String message = FailureAdvice.oneLine(answer.getOrDefault("failure", ""));
        String script = script(answer.get("failure.script"));
        String line = answer.get("failure.line");
        String statement = answer.get("failure.statement");
        String sqlState = answer.get("failure.sqlState");
        StringBuilder text = new StringBuilder(tool).append(": ");
        if (script != null) {
            text.append(script).append(line == null ? "" : ", line " + line).append(": ");
        }
        text.append(message.replaceFirst("\\.$", ""));
        if (statement != null) {
            text.append(". Statement: ")
                    .append(FailureAdvice.oneLine(
                            LEADING_COMMENT.matcher(statement).replaceFirst("").replaceAll("\\s*\\R\\s*", " ")));
        }
        text.append(". ")
                .append(FailureAdvice.nextStep(sqlState, message))
                .append(". Log: ")
                .append(shown(log));
        return new MigrationException(text.toString(), script, line == null ? null : Integer.valueOf(line), sqlState);
    }

    /** The source of a script, which the tool found in the output directory or in our copy of it. */
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
        } catch (java.nio.file.InvalidPathException notAPath) {
            return named;
        }
    }

    private String shown(Path path) {
        return path.startsWith(request.baseDirectory())
                ? request.baseDirectory().relativize(path).toString()
                : path.toString();
    }
}
