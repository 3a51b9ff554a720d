package io.github.schemaguard;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles sources that a test has written, with the JDK of the test and without annotation processors. */
public final class JavaSources {

    private JavaSources() {}

    /** Every {@code .java} below a directory. */
    public static List<Path> in(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Compiles into a directory, which is created if it is missing.
     *
     * @throws IllegalStateException if they do not compile; the errors are on standard error
     */
    public static void compile(Path output, Collection<Path> classPath, Collection<Path> sources) {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", output.toString(), "-cp"));
        arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        sources.forEach(source -> arguments.add(source.toString()));
        try {
            Files.createDirectories(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the test's sources do not compile: " + sources);
        }
    }
}
