package io.github.schemaguard.entities.read;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.fork.HibernateFork;
import io.github.schemaguard.entities.fork.protocol.RecordLines;
import io.github.schemaguard.fork.JvmCommand;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs {@link HibernateFork} in a JVM of its own, on the project's class path with ours and none of our libraries behind it:
 * Hibernate prints, keeps static state and needs the JDK that the entities were compiled for.
 *
 * @param java the executable
 * @param directory the working directory of the fork
 * @param work for its files
 */
record EntityFork(Path java, List<Path> classPath, Path directory, Path work, Duration limit) {
    /** Milliseconds between two looks for what the fork tells ahead. */
    private static final int LOOK = 10;

    /**
     * Sends the request and gives the answer's records.
     *
     * @param ahead gets the records that tell the statements, once, as soon as they are there; a failure may come after them
     * @throws EntityException when the JVM cannot be started, takes too long, or ends without an answer
     */
    List<List<String>> run(List<List<String>> request, Consumer<List<List<String>>> ahead) throws IOException {
        Files.createDirectories(work);
        Path answer = work.resolve(HibernateFork.ANSWER);
        Path ddl = work.resolve(HibernateFork.DDL);
        Path log = work.resolve("hibernate.log");
        Files.deleteIfExists(ddl);
        Files.deleteIfExists(answer);
        RecordLines.write(work.resolve(HibernateFork.REQUEST), request);
        Process process = start(log);
        try {
            long end = System.nanoTime() + limit.toNanos();
            boolean told = false;
            boolean ended = false;
            while (!ended && System.nanoTime() < end) {
                ended = process.waitFor(LOOK, TimeUnit.MILLISECONDS);
                if (!told && Files.exists(ddl)) {
                    ahead.accept(RecordLines.read(ddl));
                    told = true;
                }
            }
            if (!ended) {
                throw new EntityException("Reading the entities took longer than " + limit.toSeconds()
                        + " s and was stopped; set schema.timeLimit if it needs more. What Hibernate printed is in "
                        + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EntityException("Reading the entities was interrupted");
        } finally {
            process.destroyForcibly();
        }
        if (!Files.exists(answer)) {
            throw new EntityException("The JVM that reads the entities (" + java + ") ended with exit code "
                    + process.exitValue() + " and without an answer: " + lastLine(log) + ". All of it is in " + log);
        }
        return RecordLines.read(answer);
    }

    private Process start(Path log) throws IOException {
        List<Path> all = new ArrayList<>(classPath);
        all.add(JvmCommand.codeOf(HibernateFork.class));
        ProcessBuilder builder = new JvmCommand(java, all, HibernateFork.class).prepare(work, List.of(work.toString()));
        try {
            return builder.directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException failure) {
            throw new EntityException(
                    "The JVM that reads the entities (" + java + ") cannot be started: " + failure.getMessage());
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), Charset.forName("UTF-8"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty()
                ? "it printed nothing"
                : lines.get(lines.size() - 1).strip();
    }
}
