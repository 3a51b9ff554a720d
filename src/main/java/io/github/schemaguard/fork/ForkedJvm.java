package io.github.schemaguard.fork;

import io.github.schemaguard.fork.protocol.ForkProgram;
import io.github.schemaguard.fork.protocol.ForkProtocolException;
import io.github.schemaguard.fork.protocol.FramedMessages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
    /** Seconds for a JVM to end after it has closed its output. */
    private static final int ENDING = 10;

    /**
     * Sends the request and reads replies until one is the answer. The request may hold a password: it goes through the
     * fork's standard input, never to a file or the command line.
     *
     * @param take gets each reply in its order, as soon as it arrives; its first result that is present is returned
     * @throws ForkException when the JVM cannot be started, takes too long, ends without an answer, or sends something else;
     *     and when this thread is interrupted
     */
    public <A> A run(Q request, Function<R, Optional<A>> take) {
        long end = System.nanoTime() + limit.toNanos();
        Started started = start();
        Process process = started.process();
        Optional<Path> following = Optional.empty();
        try {
            BlockingQueue<Received<R>> received = converse(process, request);
            while (true) {
                Received<R> next = received.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    throw failure(
                            "was stopped after " + limit.toSeconds() + " s; set schema.timeLimit if it needs more");
                }
                Optional<A> answer = take.apply(next.reply().orElseThrow(() -> failure(problem(next, process))));
                if (answer.isPresent()) {
                    following = started.report();
                    return answer.get();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure("was interrupted");
        } finally {
            if (following.isPresent()) {
                reads.follow(process, following.get(), directory);
            } else {
                process.destroyForcibly();
                started.report().ifPresent(ForkReads::delete);
            }
        }
    }

    /**
     * A JVM that runs.
     *
     * @param report where it writes what it has read; empty when nobody asks for it
     */
    private record Started(Process process, Optional<Path> report) {}

    /**
     * A reply, or why there is none.
     *
     * @param failure empty when the stream has just ended
     */
    private record Received<R>(Optional<R> reply, Optional<IOException> failure) {}

    /** Talks to the fork in a thread of its own: reading from a process can be neither limited nor interrupted. */
    private BlockingQueue<Received<R>> converse(Process process, Q request) {
        FramedMessages<Q> requests = new FramedMessages<>(program.request());
        FramedMessages<R> replies = new FramedMessages<>(program.reply());
        BlockingQueue<Received<R>> received = new LinkedBlockingQueue<>();
        Thread thread = new Thread(
                () -> {
                    try (OutputStream printed = Files.newOutputStream(log, StandardOpenOption.APPEND)) {
                        requests.write(request, process.getOutputStream());
                        InputStream in = new BufferedInputStream(process.getInputStream());
                        Optional<R> reply;
                        do {
                            reply = replies.read(in, printed);
                            received.add(new Received<>(reply, Optional.empty()));
                        } while (reply.isPresent());
                    } catch (IOException failure) {
                        received.add(new Received<>(Optional.empty(), Optional.of(failure)));
                    }
                },
                "schema-maven-plugin-fork");
        thread.setDaemon(true);
        thread.start();
        return received;
    }

    private ForkException failure(String problem) {
        return new ForkException(
                "The JVM that " + purpose + " (" + java + ") " + problem + ". Its output is in " + log);
    }

    private String problem(Received<R> received, Process process) {
        if (received.failure().orElse(null) instanceof ForkProtocolException malformed) {
            return "sent an answer that cannot be read: " + malformed.getMessage();
        }
        try {
            return process.waitFor(ENDING, TimeUnit.SECONDS)
                    ? "ended with exit code " + process.exitValue() + " and without an answer" + lastLine()
                    : "closed its output without an answer" + lastLine();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "was interrupted";
        }
    }

    private String lastLine() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty()
                    ? "; it printed nothing"
                    : ": " + lines.get(lines.size() - 1).strip();
        } catch (IOException unreadable) {
            return "";
        }
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
