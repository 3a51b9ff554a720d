package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that PostgreSQL takes only in quotes, which Hibernate does not write. */
class InvalidNamesTest {

    private static final String TABLE = "create table doc (id bigint primary key, amount integer not null);";

    @TempDir
    Path directory;

    /** Hibernate 6 writes quotes. Before, the statement fails, but {@code nextval('Id-Generator')} finds {@code id-generator}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hibernate-5.6.15 | @GenericGenerator(name = "g", strategy = "native", parameters = @Parameter(name = "sequence_name", value = "Id-Generator"))
            hibernate-5.6.15 | @GenericGenerator(name = "g", strategy = "sequence", parameters = @Parameter(name = "sequence_name", value = "Id-Generator"))
            """)
    void a_sequence_is_compared_under_the_name_that_nextval_finds(String hibernate, String generator)
            throws IOException {
        RepairedProject project = new RepairedProject(directory, hibernate);
        String source = """
                package shop;
                import jakarta.persistence.*;
                import org.hibernate.annotations.GenericGenerator;
                import org.hibernate.annotations.Parameter;
                @Entity public class Doc {
                    @Id @GeneratedValue(generator = "g")
                    GENERATOR
                    Long id;
                    int amount;
                }
                """.replace("GENERATOR", generator).replace("import jakarta.persistence.*", jpa(hibernate));
        project.compile(List.of(project.write("src/shop/Doc.java", source)));
        project.write("sql/1.sql", TABLE + "create sequence \"id-generator\";");
        assertThat(project.findings()).isEmpty();

        project.write("sql/1.sql", TABLE);
        List<Finding> found = project.findings();
        assertThat(found).extracting(Finding::code).containsExactly("SG307");
        project.write(
                "sql/1.sql",
                TABLE
                        + found.get(0).repairs().stream()
                                .map(Repair::text)
                                .filter(text -> text.startsWith("CREATE SEQUENCE"))
                                .findFirst()
                                .orElseThrow()
                        + ";");
        assertThat(project.findings()).isEmpty();
    }

    @Test
    void of_a_table_that_cannot_be_the_message_names_the_entity() throws IOException {
        RepairedProject project = new RepairedProject(directory, "hibernate-7.4.13");
        project.compile(List.of(project.write("src/shop/User.java", """
                package shop;
                import jakarta.persistence.*;
                @Entity public class User {
                    @Id Long id;
                }
                """)));
        project.write("sql/1.sql", TABLE);
        List<String> reasons = new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(SmallProject.checks(
                        directory,
                        SmallProject.classPath(directory, "hibernate-7.4.13"),
                        EntitySelection.AUTOMATIC,
                        Set.of(CheckName.DB_MODELS)))
                .verdict()
                .reasons();
        assertThat(reasons.toString())
                .contains(
                        "PostgreSQL rejects the table User that Hibernate would create for shop.User: ERROR: syntax error")
                .contains("@Table(name = \"\\\"User\\\"\")");
    }

    private static String jpa(String hibernate) {
        return "import " + (hibernate.startsWith("hibernate-5") ? "javax" : "jakarta") + ".persistence.*";
    }
}
