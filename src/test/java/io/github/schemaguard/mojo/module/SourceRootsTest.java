package io.github.schemaguard.mojo.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootsTest {

    @TempDir
    Path directory;

    @BeforeEach
    void sources() throws IOException {
        for (String root : List.of("main/java", "main/kotlin", "main/extra", "main/helped", "test/kotlin")) {
            Files.createDirectories(directory.resolve("src").resolve(root));
        }
        Files.createDirectories(directory.resolve("target/generated-sources/annotations"));
    }

    @Test
    void the_usual_directories_that_exist_count() throws Exception {
        MavenProject module = module("");
        module.addCompileSourceRoot(directory.resolve("src/main/extra").toString());
        module.addCompileSourceRoot(directory.resolve("src/main/none").toString());

        assertThat(SourceRoots.of(module))
                .containsExactly(
                        in("src/main/extra"),
                        in("src/main/java"),
                        in("src/main/kotlin"),
                        in("target/generated-sources/annotations"));
    }

    @Test
    void what_plugins_add_in_later_phases_counts_but_sources_of_tests() throws Exception {
        MavenProject module = module("""
                <plugin>
                  <groupId>org.jetbrains.kotlin</groupId>
                  <artifactId>kotlin-maven-plugin</artifactId>
                  <executions>
                    <execution>
                      <id>compile</id>
                      <goals><goal>compile</goal></goals>
                      <configuration><sourceDirs><source>src/main/extra</source></sourceDirs></configuration>
                    </execution>
                    <execution>
                      <id>test</id>
                      <goals><goal>test-compile</goal></goals>
                      <configuration><sourceDirs><source>src/test/kotlin</source></sourceDirs></configuration>
                    </execution>
                  </executions>
                </plugin>
                <plugin>
                  <groupId>org.codehaus.mojo</groupId>
                  <artifactId>build-helper-maven-plugin</artifactId>
                  <configuration><sources><source> src/main/helped </source></sources></configuration>
                </plugin>
                """);

        assertThat(SourceRoots.of(module))
                .contains(in("src/main/extra"), in("src/main/helped"))
                .doesNotContain(in("src/test/kotlin"));
    }

    private Path in(String path) {
        return directory.resolve(path);
    }

    private MavenProject module(String plugins) throws IOException, XmlPullParserException {
        MavenProject module = new MavenProject(new MavenXpp3Reader()
                .read(new StringReader("<project><build><directory>target</directory><plugins>" + plugins
                        + "</plugins></build></project>")));
        module.setFile(directory.resolve("pom.xml").toFile());
        return module;
    }
}
