package io.github.schemaguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What the calls of a project in {@code src/layouts} print: {@code expected.1} in its {@code invoker.properties} are the texts,
 * separated by {@code |}, that the log of {@code invoker.goals.1} must have, and after {@code not:} those that it must not have.
 */
public final class LayoutLog {

    private static final String BEGINNING = "[INFO] Scanning for projects...";

    private LayoutLog() {}

    /** Fails if a call has not printed what it should. */
    public static void check(File project) throws IOException {
        Properties table = new Properties();
        try (Reader reader = Files.newBufferedReader(project.toPath().resolve("invoker.properties"))) {
            table.load(reader);
        }
        String[] logs = log(project.toPath()).split("\\Q" + BEGINNING + "\\E", -1);
        int calls = 0;
        while (table.containsKey("invoker.goals." + (calls + 1))) {
            calls++;
            String call = calls + ": " + table.getProperty("invoker.goals." + calls);
            String expected = table.getProperty("expected." + calls);
            assertThat(expected).as(call).isNotBlank();
            for (String text : expected.split(" \\| ")) {
                if (text.startsWith("not:")) {
                    assertThat(logs[calls]).as(call).doesNotContain(text.substring(4));
                } else {
                    assertThat(logs[calls]).as(call).contains(text);
                }
            }
        }
        assertThat(logs).hasSize(calls + 1);
    }

    /** Long lines are wrapped in the log. */
    private static String log(Path project) throws IOException {
        return Files.readString(project.resolve("build.log")).replaceAll("\\R\\[INFO\\] {3}(?=\\S)", " ");
    }
}
