package io.github.schemaguard.mojo.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDeclarationTest {

    private static final String KEY = "acme:plugin";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url",
                "otherUrl",
                "environment",
                "migrations",
                "persistenceUnit",
                "persistenceFile",
                "packages",
                "classes",
                "mappingFiles",
                "entityDependencies",
                "hibernateHook",
                "document"
            })
    void each_parameter_that_says_what_to_compare_counts(String parameter) throws Exception {
        String text = "<configuration><%1$s>x</%1$s></configuration>".formatted(parameter);
        String nested = "<configuration><%1$s><each>x</each></%1$s></configuration>".formatted(parameter);

        assertThat(tells(text, "introspect", false)).isTrue();
        assertThat(tells(nested, "introspect", false)).isTrue();
        assertThat(tells(text, "introspect", true)).as("for those that inherit").isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no configuration                     | '' | validate | false | false
            a parameter about the output         | <configuration><formats>json</formats></configuration> | validate | false | false
            an empty parameter                   | <configuration><url/></configuration> | validate | false | false
            the goal is bound                    | <executions><execution><goals><goal>introspect</goal></goals></execution></executions> | introspect | false | true
            another goal is bound                | <executions><execution><goals><goal>introspect</goal></goals></execution></executions> | validate | false | false
            check marks the module               | <executions><execution><goals><goal>check</goal></goals></execution></executions> | generate-docs | false | true
            a parent's check is for its children | <executions><execution><goals><goal>check</goal></goals></execution></executions> | check | true | false
            unless it is not inherited           | <executions><execution><inherited>false</inherited><goals><goal>check</goal></goals></execution></executions> | check | true | true
            or the plugin is not                 | <inherited>false</inherited><configuration><url>x</url></configuration> | check | true | true
            for the command line only            | <executions><execution><id>default-cli</id><configuration><url>x</url></configuration></execution></executions> | validate | false | true
            """)
    void the_own_pom_counts(String situation, String plugin, String goal, boolean parent, boolean expected)
            throws Exception {
        assertThat(tells(plugin, goal, parent)).as(situation).isEqualTo(expected);
    }

    private static boolean tells(String plugin, String goal, boolean parent) throws Exception {
        Model model = new MavenXpp3Reader().read(new StringReader("""
                <project><groupId>acme</groupId><artifactId>app</artifactId><version>1</version>
                <build><plugins>
                  <plugin><groupId>acme</groupId><artifactId>other</artifactId>
                    <configuration><url>x</url></configuration></plugin>
                  <plugin><groupId>acme</groupId><artifactId>plugin</artifactId>%s</plugin>
                </plugins></build></project>
                """.formatted(plugin)));
        MavenProject module = new MavenProject(model);
        module.setOriginalModel(model);
        return new OwnDeclaration(module, parent).tells(KEY, goal);
    }
}
