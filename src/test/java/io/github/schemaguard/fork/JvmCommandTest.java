package io.github.schemaguard.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmCommandTest {

    @TempDir
    Path work;

    @Test
    void the_loggers_of_the_project_print_warnings_only() throws Exception {
        List<String> command = new JvmCommand(Path.of("java"), List.of(), EchoFork.class)
                .prepare(work, List.of())
                .command();

        assertThat(command)
                .contains(
                        "-Dlogback.configurationFile=" + work.resolve("logback.xml"),
                        "-Dlog4j2.configurationFile="
                                + work.resolve("log4j2.properties").toUri(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        assertThat(work.resolve("logback.xml")).content().contains("<root level=\"WARN\">");
        assertThat(work.resolve("log4j2.properties")).content().contains("rootLogger.level = warn");
    }
}
