package io.github.schemaguard.mojo.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.goal.project.GoalException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plugin's own descriptor says which parameters there are. */
class UserPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "schema.fialOn,        schema.failOn",
        "schema.failon,        schema.failOn",
        "schema.fail-on,       schema.failOn",
        "schema.format,        schema.formats",
        "schema.URL,           schema.url",
        "schema.ulr,           schema.url",
        "schema.documnet,      schema.document",
        "schema.migration,     schema.migrations",
        "schema.entityDependency, schema.entityDependencies",
        "schema.queriesIndexes, schema.queries.indexes",
    })
    void a_misspelt_property_is_an_error_with_the_nearest_name(String given, String nearest) {
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> check("validate", List.of("schema:validate"), given, ""))
                .withMessage("-D" + given + " is not a parameter of this plugin. Did you mean -D" + nearest + "?");
    }

    @Test
    void a_name_that_is_like_none_leads_to_the_list() {
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> check("validate", List.of("schema:validate"), "schema.registryAddress", ""))
                .withMessage("-Dschema.registryAddress is not a parameter of this plugin. The parameters are listed by"
                        + " mvn schema:help -Ddetail");
    }

    @Test
    void a_misspelt_element_of_the_pom_is_an_error_too() {
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> check("validate", List.of("schema:validate"), "other", "<fialOn>x</fialOn>"))
                .withMessage("<fialOn> in the POM is not a parameter of this plugin. Did you mean <failOn>?");
    }

    @Test
    void known_ones_are_no_error() throws Exception {
        assertThat(check("validate", List.of("schema:validate"), "schema.failOn", "<formats>json</formats>"))
                .isEmpty();
        assertThat(check(
                        "validate",
                        List.of("schema:validate"),
                        "schema.queries.indexes",
                        "<queriesIndexes>true</queriesIndexes>"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "schema.formats, schema:generate-docs, true",
        "schema.formats, schema:generate-docs schema:validate, false",
        "schema.formats, schema:generate-docs io.github.schemaguard:schema-maven-plugin:1:validate@x, false",
        "schema.formats, schema:generate-docs verify, true",
        "schema.formats, schema:generate-docs schema:introspect, true",
        "schema.reason, schema:generate-docs, false",
    })
    void a_property_that_no_goal_of_the_call_uses_is_a_warning(String property, String call, boolean warned)
            throws Exception {
        assertThat(check("generate-docs", List.of(call.split(" ")), property, ""))
                .isEqualTo(warned ? List.of("-D" + property + " has no effect on schema:generate-docs") : List.of());
    }

    @Test
    void a_phase_runs_the_goals_that_are_bound() throws Exception {
        String bound = "<executions><execution><goals><goal>check</goal></goals></execution></executions>";

        assertThat(new UserProperties(
                                session(List.of("schema:generate-docs", "verify"), "schema.formats", bound),
                                execution("generate-docs"),
                                module(bound))
                        .check(Set.of()))
                .isEmpty();
    }

    private static List<String> check(String goal, List<String> call, String property, String configuration)
            throws Exception {
        String plugin = configuration.isEmpty() ? "" : "<configuration>" + configuration + "</configuration>";
        return new UserProperties(session(call, property, plugin), execution(goal), module(plugin)).check(Set.of());
    }

    private static MavenSession session(List<String> call, String property, String plugin) throws Exception {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setGoals(call);
        request.getUserProperties().setProperty(property, "x");
        @SuppressWarnings("deprecation")
        MavenSession session = new MavenSession(null, request, null, List.of(module(plugin)));
        return session;
    }

    private static MavenProject module(String plugin) throws Exception {
        Model model = new MavenXpp3Reader().read(new StringReader("""
                <project><groupId>acme</groupId><artifactId>app</artifactId><version>1</version><build><plugins><plugin>
                  <groupId>io.github.schemaguard</groupId><artifactId>schema-maven-plugin</artifactId>%s
                </plugin></plugins></build></project>
                """.formatted(plugin)));
        return new MavenProject(model);
    }

    private static MojoExecution execution(String goal) throws Exception {
        try (var text = new InputStreamReader(
                Files.newInputStream(Path.of("target/classes/META-INF/maven/plugin.xml")), StandardCharsets.UTF_8)) {
            PluginDescriptor plugin = new PluginDescriptorBuilder().build(text);
            return new MojoExecution(plugin.getMojo(goal));
        }
    }
}
