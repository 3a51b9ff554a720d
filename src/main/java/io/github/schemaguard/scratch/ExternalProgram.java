package io.github.schemaguard.scratch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs an external program to its end. */
final class ExternalProgram {
    /** Environment variables that programs need, on Unix and on Windows. */
    private static final Set<String> KEPT = Set.of(
            "PATH",
            "LD_LIBRARY_PATH",
            "TMPDIR",
            "SYSTEMROOT",
            "SYSTEMDRIVE",
            "WINDIR",
            "COMSPEC",
            "PATHEXT",
            "TEMP",
            "TMP");

    private static final Pattern COMPLAINT = Pattern.compile("\\b(PANIC|FATAL|ERROR|error): ");

    private ExternalProgram() {}

    /**
     * The result of a program.
     *
     * @param output its standard output and error together
     */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }

        /** The line of its output with the error, in the form of PostgreSQL's programs; otherwise the last line. */
        String complaint() {
            List<String> lines = output.lines().toList();
            return lines.stream()
                    .filter(line -> COMPLAINT.matcher(line).find())
                    .findFirst()
                    .or(() -> lines.stream().reduce((first, second) -> second))
                    .orElse("it printed nothing");
        }
    }

    static Result run(List<String> command) throws IOException {
        return run(command, "");
    }

    /** @param input its standard input, short enough to be written at once */
    static Result run(List<String> command, String input) throws IOException {
        Process process = prepare(command).redirectErrorStream(true).start();
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.get(0), e);
        }
    }

    /**
     * A process with a minimal environment: no PG* variable affects it, its language and time zone are the same everywhere,
     * and it gets no secret of the build.
     */
    static ProcessBuilder prepare(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !KEPT.contains(name.toUpperCase(Locale.ROOT)));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC"); // and initdb need not search its 600 time zones
        return builder;
    }

    /** The program's path as this environment's PATH gives it, or none. */
    static List<Path> find(String program, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .limit(1)
                .toList();
    }

    static List<String> join(List<String> first, String... then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(then));
        return List.copyOf(all);
    }
}
