package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that a migration has changed: it says what the missing object is, however little the two are alike. */
class RenamedByMigrationTest {

    @TempDir
    Path directory;

    @Test
    void the_migration_says_which_object_it_is() throws IOException {
        RepairedProject project = new RepairedProject(directory, "hibernate-6.6.56");
        project.write("sql/1.sql", """
                create table person (id bigint primary key, nick varchar(20), born date);
                create table visit (id bigint primary key);
                """);
        project.write("sql/2.sql", """
                alter table person rename column nick to alias;
                alter table person alter alias type varchar(100);
                alter table visit rename to stay;
                alter table stay add comes timestamp, add goes timestamp;
                alter table person drop column born;
                """);
        project.compile(List.of(project.write("src/shop/Person.java", """
                package shop;
                import jakarta.persistence.*;
                @Entity public class Person {
                    @Id Long id;
                    @Column(length = 20) String nick;
                    java.time.LocalDate born;
                }
                @Entity class Visit { @Id Long id; }
                """)));

        List<Finding> findings = project.findings();

        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("SG902"))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "no such column in the database, which has public.person.alias instead: perhaps renamed;"
                                + " sql/2.sql:1 renames person.nick to alias",
                        "no such table in the database, which has public.stay instead: perhaps renamed;"
                                + " sql/2.sql:3 renames visit to stay");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("SG102"))
                .extracting(Finding::object)
                .hasToString("[public.person.born]");
        assertThat(findings.stream()
                        .flatMap(finding -> finding.repairs().stream())
                        .filter(repair -> repair.target() == Side.ENTITIES)
                        .map(Repair::text))
                .contains("@Column(length = 20, name = \"alias\")", "@Table(name = \"stay\")");
    }
}
