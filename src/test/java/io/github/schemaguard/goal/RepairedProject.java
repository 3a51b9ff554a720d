package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.fork.JvmCommand;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** A project whose entities and tables differ, until what its findings propose is done. */
record RepairedProject(Path directory, String libraries) {

    Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    void compile(List<Path> sources) throws IOException {
        JavaSources.compile(SmallProject.output(directory), classPath(), sources);
    }

    /** Compiles the source of the only entity, {@code Customer}. */
    void compile(String source) throws IOException {
        compile(List.of(write("src/shop/Customer.java", source)));
    }

    /** Compiles an entity for each name, with these members. */
    void compile(Map<String, String> members) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> each : members.entrySet()) {
            files.add(write(
                    "src/shop/" + each.getKey() + ".java",
                    "package shop;\nimport jakarta.persistence.*;\n@Entity public class " + each.getKey() + " {\n    "
                            + each.getValue() + "\n}\n"));
        }
        compile(files);
    }

    /** What a comparison finds with the migrations in {@code sql} and the sources in {@code src}. */
    List<Finding> findings() {
        RunVerdict verdict = new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(SmallProject.checks(
                        directory, classPath(), EntitySelection.AUTOMATIC, Set.of(CheckName.DB_MODELS)))
                .verdict();
        assertThat(verdict.checks().get(0).compared())
                .as(verdict.reasons().toString())
                .isPositive();
        return verdict.open();
    }

    /** What the findings propose for the entities. */
    List<String> entityRepairs() {
        return findings().stream()
                .flatMap(finding -> finding.repairs().stream())
                .filter(repair -> repair.target() == Side.ENTITIES)
                .map(Repair::text)
                .toList();
    }

    private List<Path> classPath() {
        // Hibernate 6.0 does not start without a driver.
        return Stream.concat(
                        SmallProject.classPath(directory, libraries).stream(),
                        Stream.of(JvmCommand.codeOf(Driver.class)))
                .toList();
    }
}
