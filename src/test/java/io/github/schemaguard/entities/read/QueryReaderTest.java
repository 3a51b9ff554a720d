package io.github.schemaguard.entities.read;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.fork.ForkReads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each Hibernate says which SQL it sends for the queries of a module. */
class QueryReaderTest {

    private static final Path SOURCES = Path.of("src/test/resources/entities/queries");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5.6.15", "hibernate-6.6.56", "hibernate-7.4.13"})
    void each_query_has_its_statements(String hibernate) throws IOException {
        List<Path> jars = TestLibraries.jars(hibernate);
        Path output = directory.resolve("target/classes");
        JavaSources.compile(output, jars, sources(hibernate.startsWith("hibernate-5")));
        List<Path> classPath = new ArrayList<>(List.of(output));
        classPath.addAll(jars);
        EntityRequest request = new EntityRequest(
                directory,
                output,
                classPath,
                List.of(),
                Map.of(),
                EntitySelection.AUTOMATIC,
                16,
                "public",
                Path.of(System.getProperty("java.home"), "bin", "java"),
                directory.resolve("target/schema"),
                Duration.ofMinutes(2));

        List<DeclaredQuery> queries = new QueryReader(
                        coordinates -> {
                            throw new AssertionError("the project has Hibernate");
                        },
                        ForkReads.ignored(),
                        SharedFork.none())
                .read(request)
                .queries();

        StringBuilder text = new StringBuilder();
        queries.forEach(query -> text.append(text(query)));
        GoldenFile.of("entities/queries/" + hibernate + ".txt").assertMatches(text.toString());
    }

    private List<Path> sources(boolean javax) throws IOException {
        List<Path> written = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve("shop"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                if (javax) {
                    text = text.replace("jakarta.", "javax.")
                            .replace("annotations.SQLRestriction", "annotations.Where")
                            .replaceAll("@SQLRestriction\\(", "@Where(clause = ")
                            .replace("type = String.class", "type = \"string\"");
                }
                Path copy = directory.resolve("src/shop").resolve(file.getFileName());
                Files.createDirectories(copy.getParent());
                written.add(Files.writeString(copy, text));
            }
        }
        return written;
    }

    private static String text(DeclaredQuery query) {
        StringBuilder text = new StringBuilder(query.kind().label() + ": " + query.name() + "\n");
        text.append("  at ").append(query.place()).append('\n');
        for (SentStatement each : query.statements()) {
            text.append("  sends ").append(each.sql().strip()).append('\n');
            if (each.parameterTypes().stream().anyMatch(type -> type != Types.NULL)) {
                text.append("    with types ").append(each.parameterTypes()).append('\n');
            }
            each.wanted()
                    .forEach(column ->
                            text.append("    wants ").append(column.names()).append('\n'));
        }
        if (!query.refusal().isEmpty()) {
            text.append("  refused: ").append(query.refusal()).append('\n');
        }
        if (!query.unknown().isEmpty()) {
            text.append("  unknown: ").append(query.unknown()).append('\n');
        }
        return text.append('\n').toString();
    }
}
