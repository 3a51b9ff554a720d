package io.github.schemaguard.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The GitHub action and the GitLab template, as far as they can be checked without these services. */
class PullRequestFilesTest {

    private static final Path ACTION = Path.of("action.yml");
    private static final Path TEMPLATE = Path.of("ci/gitlab/schema.gitlab-ci.yml");
    private static final Path SCRIPTS = Path.of("ci/github");
    private static final Pattern INPUT = Pattern.compile("\\binputs\\.([\\w-]+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(SCHEMA_\\w+)");

    @Test
    void every_input_is_declared_and_used() throws IOException {
        JsonNode action = yaml(ACTION);
        List<String> declared = new ArrayList<>();
        action.path("inputs").fieldNames().forEachRemaining(declared::add);
        assertThat(found(INPUT, Files.readString(ACTION))).containsExactlyInAnyOrderElementsOf(declared);
        action.path("inputs").forEach(input -> {
            assertThat(input.path("description").asText()).isNotBlank();
            assertThat(input.has("default")).isTrue();
        });
    }

    /** A title, a branch or a body that stands in a script would be run. */
    @Test
    void values_reach_a_script_only_as_variables_of_its_environment() throws IOException {
        List<JsonNode> steps = steps();
        assertThat(steps).hasSizeGreaterThan(3);
        for (JsonNode step : steps) {
            assertThat(step.path("run").asText()).doesNotContain("${{");
            List<String> given = new ArrayList<>();
            step.path("env").fieldNames().forEachRemaining(given::add);
            step.path("env").forEach(value -> assertThat(value.asText()).matches("\\$\\{\\{ [\\w.-]+ }}[\\w./-]*"));
            assertThat(given).containsAll(found(VARIABLE, step.path("run").asText()));
        }
    }

    @Test
    void each_variable_of_a_script_is_given_to_it() throws IOException {
        List<JsonNode> steps = steps();
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.sorted().toList()) {
                JsonNode step = steps.stream()
                        .filter(each -> each.path("env")
                                .path("SCHEMA_SCRIPT")
                                .asText()
                                .endsWith("/" + script.toString().replace('\\', '/')))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no step runs " + script));
                List<String> given = new ArrayList<>();
                step.path("env").fieldNames().forEachRemaining(given::add);
                given.removeAll(List.of("SCHEMA_SCRIPT", "GH_TOKEN"));
                String text = Files.readString(script);
                assertThat(found(VARIABLE, text)).containsExactlyInAnyOrderElementsOf(given);
                assertThat(text).startsWith("#!/usr/bin/env bash\n").doesNotContain("eval ", "${{");
            }
        }
    }

    @Test
    void foreign_actions_are_pinned_by_commit() throws IOException {
        List<String> used = steps().stream()
                .map(step -> step.path("uses").asText())
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(used).isNotEmpty().allMatch(text -> text.matches("[\\w-]+/[\\w/-]+@[0-9a-f]{40}"));
    }

    @Test
    void the_template_names_the_files_that_the_goals_write() throws IOException {
        JsonNode template = yaml(TEMPLATE);
        JsonNode reports = template.path("schema").path("artifacts").path("reports");
        assertThat(reports.path("codequality").asText()).isEqualTo("schema/gl-code-quality-report.json");
        assertThat(reports.path("junit").asText()).isEqualTo("schema/junit.xml");
        String script = text(template.path("schema").path("script"));
        assertThat(script).contains("gl-code-quality-report.json", "junit.xml", "diff.md", "exit \"$status\"");
        String note = text(template.path("schema-note").path("script"));
        assertThat(note).contains("--rawfile body schema/diff.md").contains("<!-- schemaguard diff -->");
        List<String> own = new ArrayList<>();
        template.path("variables").fieldNames().forEachRemaining(own::add);
        own.add("SCHEMA_GITLAB_TOKEN");
        assertThat(found(VARIABLE, script + note)).containsExactlyInAnyOrderElementsOf(own);
    }

    private static List<JsonNode> steps() throws IOException {
        List<JsonNode> steps = new ArrayList<>();
        yaml(ACTION).path("runs").path("steps").forEach(steps::add);
        return steps;
    }

    private static JsonNode yaml(Path file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(file));
    }

    private static String text(JsonNode lines) {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(line.asText()));
        return String.join("\n", texts);
    }

    private static TreeSet<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
