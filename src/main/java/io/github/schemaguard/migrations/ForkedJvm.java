package io.github.schemaguard.migrations;

import io.github.schemaguard.migrations.fork.MigrationFork;
import io.github.schemaguard.migrations.fork.Parcel;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs {@link MigrationFork} in a JVM of its own: Flyway, Liquibase and the project's Java migrations print, keep static
 * state and register drivers as they like, on the JDK they were compiled for, in the project's directory.
 *
 * @param java the executable
 * @param classPath the project's; ours is added behind it
 * @param directory the working directory
 * @param log gets all that the fork prints
 */
record ForkedJvm(Path java, ProjectClassPath classPath, Path directory, Path log) {
    /** Short-lived: the first compiler tier and the serial collector start fastest. */
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    /**
     * Sends the request, which may hold a password and so never is an argument, and waits for the answer.
     *
     * @throws MigrationException when the JVM cannot be started or ends without an answer
     */
    Map<String, String> run(Map<String, String> request) {
        Process process = null;
        try {
            process = start();
            Parcel.write(request, process.getOutputStream());
            return Parcel.read(process.getInputStream());
        } catch (IOException failure) {
            throw new MigrationException("The JVM that applies the migrations (" + java + ") "
                    + (process == null ? "cannot be started: " + failure.getMessage() : "ended without an answer")
                    + ". Its output is in " + log);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private Process start() throws IOException {
        Files.createDirectories(log.getParent());
        Path arguments = log.resolveSibling("fork-arguments.txt");
        Files.writeString(
                arguments,
                "-cp\n" + quoted(classPath.plus(List.of(ownCode())).entries()) + "\n",
                Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
        List<String> command = new java.util.ArrayList<>();
        command.add(java.toString());
        command.addAll(OPTIONS);
        command.add("@" + arguments);
        command.add(MigrationFork.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        // What the shell says about a real database must not steer the tools towards it.
        builder.environment().keySet().removeIf(name -> name.startsWith("FLYWAY_") || name.startsWith("LIQUIBASE_"));
        return builder.redirectError(log.toFile()).start();
    }

    /** An argument file needs its backslashes doubled inside quotes. */
    private static String quoted(List<Path> entries) {
        String joined = entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return '"' + joined.replace("\\", "\\\\") + '"';
    }

    private static Path ownCode() {
        try {
            return Path.of(MigrationFork.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
