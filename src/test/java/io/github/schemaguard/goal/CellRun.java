package io.github.schemaguard.goal;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** Runs the entities of a {@link EntityDrift} in a Hibernate of their own, on a real database. */
final class CellRun {

    /** The dialect's JSON needs Jackson. */
    private static final List<Class<?>> JACKSON = List.of(
            com.fasterxml.jackson.databind.ObjectMapper.class,
            com.fasterxml.jackson.core.JsonFactory.class,
            com.fasterxml.jackson.annotation.JsonProperty.class);

    private final Path directory;
    private final String program;
    private final List<Path> classPath = new ArrayList<>();

    /**
     * Compiles the program.
     *
     * @param directory of the module, whose entities are compiled
     * @param hibernate {@code 7.4.13}
     * @param program its class, whose source is a test resource
     * @param values the classes that it uses
     */
    CellRun(Path directory, String hibernate, String program, String values) throws IOException {
        this.directory = directory;
        this.program = program;
        boolean javax = hibernate.startsWith("5.");
        Path output = directory.resolve("target/cells");
        classPath.add(output);
        classPath.add(SmallProject.output(directory));
        classPath.addAll(TestLibraries.jars("hibernate-" + hibernate));
        JACKSON.forEach(type -> classPath.add(jar(type)));
        classPath.add(jar(Driver.class));
        Path sources = Files.createDirectories(directory.resolve("cells"));
        String source = Files.readString(Path.of("src/test/resources/goal/cells/" + program + ".java"));
        JavaSources.compile(
                output,
                classPath,
                List.of(
                        write(sources.resolve(program + ".java"), source, javax),
                        write(sources.resolve("Values.java"), values, javax)));
    }

    private static Path write(Path file, String source, boolean javax) throws IOException {
        return Files.writeString(file, javax ? source.replace("jakarta.", "javax.") : source);
    }

    static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What happens to each entity.
     *
     * @param what {@code create}, {@code use} or {@code again}
     * @param lines as the program describes them
     * @param zone the time zone of the application
     */
    Map<String, List<String>> run(ScratchDatabase database, String what, List<String> lines, String zone)
            throws Exception {
        Path file = Files.write(directory.resolve("cells/" + what + ".txt"), lines);
        Properties login = database.address().driverProperties();
        Path log = directory.resolve("cells/" + what + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=" + zone,
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        "shop." + program,
                        database.address().jdbcUrl(),
                        String.valueOf(login.getProperty("user")),
                        String.valueOf(login.getProperty("password")),
                        what,
                        file.toString())
                .redirectError(log.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log)
                    .lines()
                    .filter(line -> line.startsWith("Exception") || line.startsWith("Caused by"))
                    .collect(Collectors.joining("\n")));
        }
        Map<String, List<String>> events = new LinkedHashMap<>();
        output.lines()
                .filter(line -> line.startsWith("END\t"))
                .map(line -> line.split("\t"))
                .forEach(parts -> events.put(parts[1], Arrays.asList(parts).subList(2, parts.length)));
        if (events.size() != lines.size()) {
            throw new IllegalStateException("entities without an end: " + (lines.size() - events.size()));
        }
        return events;
    }

    /** What Jackson needs on the module's class path too. */
    static Stream<Path> jackson() {
        return JACKSON.stream().map(CellRun::jar);
    }
}
