package io.github.schemaguard.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs a class of ours in a JVM of its own, because Hibernate, Flyway, Liquibase and the project's code print, keep static
 * state and register drivers as they like, on the JDK they were compiled for. Ours comes behind the project's class path.
 *
 * @param java the executable
 * @param classPath the project's; ours is added behind it
 * @param main the class to run: it reads a {@link Parcel} from standard input and answers with one on standard output
 * @param purpose what it does, for messages: {@code applies the migrations}
 * @param directory the working directory
 * @param log gets all that the fork prints
 * @param withoutVariables prefixes of environment variables that the fork must not see
 * @param limit after which it is stopped
 */
public record ForkedJvm(
        Path java,
        ProjectClassPath classPath,
        Class<?> main,
        String purpose,
        Path directory,
        Path log,
        List<String> withoutVariables,
        Duration limit) {
    /**
     * Sends the request, which may hold a password and so never is an argument, and waits for the answer.
     *
     * @throws ForkException when the JVM cannot be started, takes too long or ends without an answer
     */
    public Map<String, String> run(Map<String, String> request) {
        Process process = null;
        AtomicBoolean late = new AtomicBoolean();
        try {
            process = start();
            watch(process, late);
            Parcel.write(request, process.getOutputStream());
            return Parcel.read(process.getInputStream());
        } catch (IOException failure) {
            throw new ForkException("The JVM that " + purpose + " (" + java + ") "
                    + (process == null
                            ? "cannot be started: " + failure.getMessage()
                            : late.get()
                                    ? "was stopped after " + limit.toSeconds()
                                            + " s; set schema.timeLimit if it needs more"
                                    : "ended without an answer")
                    + ". Its output is in " + log);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    /** The answer is waited for without a limit; what is stopped answers no more. */
    private void watch(Process process, AtomicBoolean late) {
        Thread watch = new Thread(
                () -> {
                    try {
                        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                            late.set(true);
                            process.destroyForcibly();
                        }
                    } catch (InterruptedException endOfMaven) {
                        process.destroyForcibly();
                    }
                },
                "schema-maven-plugin-limit");
        watch.setDaemon(true);
        watch.start();
    }

    private Process start() throws IOException {
        Path work = Files.createDirectories(log.toAbsolutePath().resolveSibling(""));
        List<Path> all = classPath.plus(List.of(JvmCommand.codeOf(main))).entries();
        ProcessBuilder builder =
                new JvmCommand(java, all, main).prepare(work, List.of()).directory(directory.toFile());
        // What the shell says about a real database must not steer the tools towards it.
        builder.environment()
                .keySet()
                .removeIf(name -> withoutVariables.stream().anyMatch(name::startsWith));
        return builder.redirectError(log.toFile()).start();
    }
}
