package io.github.schemaguard.mojo.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoalCommandsTest {

    private static final Path HERE = Path.of("/projects/shop");
    private static final String HINT = "Write it with mvn schema:generate-docs";
    private static final String FULL = "io.github.schemaguard:schema-maven-plugin:0.1.0-SNAPSHOT:";

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    @BeforeEach
    void in_a_project() {
        request.setGoals(List.of("schema:validate"));
        request.setPom(new File("/projects/shop/pom.xml"));
    }

    @Test
    void the_short_prefix_stays() throws Exception {
        assertThat(commands().in(HINT)).isEqualTo(HINT);
    }

    @Test
    void full_coordinates_stay_full() throws Exception {
        request.setGoals(List.of(FULL + "validate@one"));
        assertThat(commands().in(HINT)).isEqualTo("Write it with mvn " + FULL + "generate-docs");
    }

    @Test
    void a_bound_goal_is_called_by_coordinates_where_the_prefix_is_unknown() throws Exception {
        request.setGoals(List.of("verify"));
        assertThat(commands().in(HINT))
                .endsWith(" mvn io.github.schemaguard:schema-maven-plugin:0.1.0-SNAPSHOT:generate-docs");
    }

    @Test
    void the_place_of_the_call_and_the_selected_modules_are_kept() throws Exception {
        request.setPom(new File("/projects/shop/backend/pom.xml"));
        request.setSelectedProjects(List.of("app", ":db"));
        request.setMakeBehavior(MavenExecutionRequest.REACTOR_MAKE_UPSTREAM);
        assertThat(commands().in(HINT))
                .isEqualTo("Write it with mvn -f backend/pom.xml -pl app,:db -am schema:generate-docs");
    }

    @Test
    void properties_of_the_goal_are_kept_but_no_others_and_no_secrets() throws Exception {
        request.getUserProperties().setProperty("schema.document", "docs/my schema.md");
        request.getUserProperties().setProperty("schema.failOn", "warning");
        request.getUserProperties().setProperty("schema.password", "hunter2");
        request.getUserProperties().setProperty("schema.url", "postgresql://app:hunter2@db/shop");
        request.getUserProperties().setProperty("schema.environment", "staging");
        request.getUserProperties().setProperty("other", "x");
        assertThat(commands().in(HINT))
                .isEqualTo("Write it with mvn schema:generate-docs -D'schema.document=docs/my schema.md'"
                        + " -Dschema.environment=staging");
    }

    @Test
    void other_text_stays() throws Exception {
        assertThat(commands().in("schema:public and mvn verify")).isEqualTo("schema:public and mvn verify");
    }

    private GoalCommands commands() throws Exception {
        try (var text = Files.newBufferedReader(Path.of("target/classes/META-INF/maven/plugin.xml"))) {
            PluginDescriptor plugin = new PluginDescriptorBuilder().build(text);
            @SuppressWarnings("deprecation")
            MavenSession session = new MavenSession(null, request, null, List.of());
            return new GoalCommands(session, new MojoExecution(plugin.getMojo("validate")), HERE);
        }
    }
}
