package io.github.schemaguard.fork;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
 */
public record ForkedJvm(
        Path java,
        ProjectClassPath classPath,
        Class<?> main,
        String purpose,
        Path directory,
        Path log,
        List<String> withoutVariables) {
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
     * @throws ForkException when the JVM cannot be started or ends without an answer
     */
    public Map<String, String> run(Map<String, String> request) {
        Process process = null;
        try {
            process = start();
            Parcel.write(request, process.getOutputStream());
            return Parcel.read(process.getInputStream());
        } catch (IOException failure) {
            throw new ForkException("The JVM that " + purpose + " (" + java + ") "
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
        Path arguments = log.resolveSibling(main.getSimpleName() + ".arguments");
        Files.writeString(
                arguments,
                "-cp\n" + quoted(classPath.plus(List.of(ownCode())).entries()) + "\n",
                Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(OPTIONS);
        command.add("@" + arguments);
        command.add(main.getName());
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        // What the shell says about a real database must not steer the tools towards it.
        builder.environment()
                .keySet()
                .removeIf(name -> withoutVariables.stream().anyMatch(name::startsWith));
        return builder.redirectError(log.toFile()).start();
    }

    /** An argument file needs its backslashes doubled inside quotes. */
    private static String quoted(List<Path> entries) {
        String joined = entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return '"' + joined.replace("\\", "\\\\") + '"';
    }

    private Path ownCode() {
        try {
            return Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
