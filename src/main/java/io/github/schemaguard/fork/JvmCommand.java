package io.github.schemaguard.fork;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command that starts a short-lived JVM.
 *
 * @param java the executable
 * @param classPath in order
 * @param main the class to run
 */
public record JvmCommand(Path java, List<Path> classPath, Class<?> main) {

    /** The first compiler tier and the serial collector start fastest. */
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:MetaspaceSize=128m",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    public JvmCommand {
        classPath = List.copyOf(classPath);
    }

    /**
     * The command, ready to start.
     *
     * @param work an existing directory for the configuration of logging and for the argument file: a class path may be longer than a
     *     command line
     * @param arguments of the main class; never a secret
     */
    public ProcessBuilder prepare(Path work, List<String> arguments) throws IOException {
        return prepare(work, List.of(), arguments);
    }

    /** As {@link #prepare(Path, List)}, with further options of the JVM. */
    ProcessBuilder prepare(Path work, List<String> options, List<String> arguments) throws IOException {
        Path file = work.resolve(main.getSimpleName() + ".arguments");
        Files.writeString(
                file, "-cp\n" + quoted() + "\n", Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(OPTIONS);
        command.addAll(QuietLogging.options(work));
        command.addAll(options);
        command.add("@" + file);
        command.add(main.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** The class path in quotes, in which an argument file requires backslashes and quotes to be escaped. */
    private String quoted() {
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return '"' + joined.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The jar or directory of one of the plugin's classes. */
    public static Path codeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
