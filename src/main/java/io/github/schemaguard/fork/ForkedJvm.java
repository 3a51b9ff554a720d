package io.github.schemaguard.fork;

import io.github.schemaguard.fork.protocol.ForkProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs one of the plugin's programs in a separate JVM, because Hibernate, Flyway, Liquibase and the project's code print, keep static
 * state and register drivers as they like, and need the JDK that they were compiled for. The plugin's code comes after the
 * project's class path.
 *
 * @param java the executable
 * @param classPath the project's; the plugin's code is added after it
 * @param program what to run
 * @param purpose what the program does, for messages: {@code applies the migrations}
 * @param directory the working directory
 * @param log gets everything that the fork prints; replaced if it exists
 * @param withoutVariables prefixes of environment variables that the fork must not see
 * @param limit after which the fork is stopped
 * @param reads gets the files that the fork reads
 */
public record ForkedJvm<Q, R>(
        Path java,
        ProjectClassPath classPath,
        ForkProgram<Q, R> program,
        String purpose,
        Path directory,
        Path log,
        List<String> withoutVariables,
        Duration limit,
        ForkReads reads) {
    /**
     * Sends the request and reads replies until one is the answer. The request may hold a password: it goes through the
     * fork's standard input, never to a file or the command line.
     *
     * @param take gets each reply in its order, as soon as it arrives; its first result that is present is returned
     * @throws ForkException when the JVM cannot be started, takes too long, ends without an answer, or sends something else;
     *     and when this thread is interrupted
     */
    public <A> A run(Q request, Function<R, Optional<A>> take) {
        try (ForkConversation<R> conversation = begin(request)) {
            return conversation.next(take);
        }
    }

    /**
     * Sends the request, to which there are several answers.
     *
     * @throws ForkException when the JVM cannot be started
     */
    public ForkConversation<R> begin(Q request) {
        return ForkConversation.begin(this, start(), request);
    }

    /**
     * A JVM that runs.
     *
     * @param report where it writes what it has read; empty when nobody asks for it
     */
    record Started(Process process, Optional<Path> report) {}

    ForkException failure(String problem) {
        return new ForkException(
                "The JVM that " + purpose + " (" + java + ") " + problem + ". Its output is in " + log);
    }

    private Started start() {
        Class<?> main = program.main();
        List<Path> all = classPath.plus(List.of(JvmCommand.codeOf(main))).entries();
        try {
            Path work = Files.createDirectories(log.toAbsolutePath().resolveSibling(""));
            Files.deleteIfExists(log);
            Files.createFile(log);
            Optional<Path> report = reads.directory(work);
            ProcessBuilder builder = new JvmCommand(java, all, main)
                    .prepare(work, report.map(ForkReads::options).orElse(List.of()), List.of())
                    .directory(directory.toFile());
            // The tools must not connect to a database that the shell's variables name.
            builder.environment()
                    .keySet()
                    .removeIf(name -> !ForkEnvironment.passes(name)
                            || withoutVariables.stream().anyMatch(name::startsWith));
            // This JVM appends to the log too.
            return new Started(
                    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    report);
        } catch (IOException failure) {
            throw failure("cannot be started: " + failure.getMessage());
        }
    }
}
