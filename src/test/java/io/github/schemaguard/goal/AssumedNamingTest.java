package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no setting names a naming strategy, the names that exist decide. */
class AssumedNamingTest {

    private static final String FOLDED = """
            create table webvisit (id bigint primary key, pageurl varchar(255), visitorname varchar(255));
            """;
    private static final String UNDERSCORES = """
            create table web_visit (id bigint primary key, page_url varchar(255), visitor_name varchar(255));
            """;
    private static final String ENTITY = """
            package shop;
            import jakarta.persistence.*;
            @Entity public class WebVisit { @Id Long id; String pageUrl; String visitorName; }
            """;
    /** With these names Spring Boot's auto-configuration sets its naming strategy. */
    private static final Map<String, String> BOOT = Map.of(
            "org/springframework/orm/jpa/LocalContainerEntityManagerFactoryBean",
            "",
            "org/springframework/boot/autoconfigure/orm/jpa/HibernateJpaAutoConfiguration",
            "",
            "org/springframework/boot/orm/jpa/hibernate/SpringImplicitNamingStrategy",
            "extends org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl");

    @TempDir
    Path directory;

    @TempDir
    Path cache;

    @Test
    void names_that_exist_win_against_the_default_of_spring_boot() throws IOException {
        boot();
        VerdictOutcome outcome = compare(FOLDED, Map.of());
        assertThat(findings(outcome)).isEmpty();
        assertThat(outcome.notes())
                .contains(
                        "Spring Boot's default naming strategy was assumed, because no setting names one, but 4 names that"
                                + " exist contradict it (public.webvisit, public.webvisit.id, public.webvisit.pageurl, …) and none"
                                + " supports it: the entities are compared under the names of PhysicalNamingStrategyStandardImpl."
                                + " If the application runs with another strategy, set its class as"
                                + " hibernate.physical_naming_strategy in schema.hibernateProperties");
    }

    /** Spring Boot then creates no factory, and its strategy applies only if that code says so. */
    @Test
    void one_name_wins_against_the_default_of_spring_boot_if_the_application_creates_its_factory() throws IOException {
        boot();
        String schema = UNDERSCORES
                .replace("web_visit", "visit")
                .replace("page_url", "url")
                .replace("_", "");
        String entity = """
                package shop;
                import jakarta.persistence.*;
                @Entity @Table(name = "visit") public class WebVisit {
                    @Id Long id; @Column(name = "url") String pageUrl; String visitorName;
                }
                """;
        assertThat(findings(compare(schema, Map.of(), "hibernate-7.4.13", entity)))
                .containsExactly("SG902");

        JavaSources.compile(
                SmallProject.output(directory),
                SmallProject.classPath(directory, "hibernate-7.4.13"),
                List.of(
                        write("src/org/springframework/context/annotation/Bean.java", """
                        package org.springframework.context.annotation;
                        public @interface Bean {}
                        """),
                        write("src/shop/Persistence.java", """
                        package shop;
                        import org.springframework.context.annotation.Bean;
                        import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
                        public class Persistence {
                            @Bean public LocalContainerEntityManagerFactoryBean factory() { return null; }
                        }
                        """)));
        VerdictOutcome outcome = compare(schema, Map.of(), "hibernate-7.4.13", entity);
        assertThat(findings(outcome)).isEmpty();
        assertThat(outcome.notes())
                .anyMatch(note -> note.contains("but 1 name that exists contradicts it (public.visit.visitorname)"));
    }

    @Test
    void names_that_exist_win_against_hibernates_own_strategy() throws IOException {
        VerdictOutcome outcome = compare(UNDERSCORES, Map.of());
        assertThat(findings(outcome)).isEmpty();
        assertThat(outcome.notes()).anyMatch(note -> note.startsWith("Hibernate's own naming strategy was assumed"));
    }

    @Test
    void a_strategy_that_fits_is_not_questioned() throws IOException {
        boot();
        VerdictOutcome outcome = compare(UNDERSCORES, Map.of());
        assertThat(findings(outcome)).isEmpty();
        assertThat(outcome.verdict().passed()).isTrue();
        assertThat(outcome.notes()).noneMatch(note -> note.contains("contradict"));
    }

    @Test
    void a_strategy_that_a_setting_names_is_no_guess() throws IOException {
        VerdictOutcome outcome = compare(
                UNDERSCORES,
                Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl"));
        assertThat(findings(outcome)).containsExactly("SG901");
    }

    @Test
    @Tag("slow")
    void what_is_missing_under_every_strategy_stays_missing() throws IOException {
        boot();
        assertThat(findings(compare(FOLDED.replace(", visitorname varchar(255)", ""), Map.of())))
                .containsExactly("SG102");
    }

    @Test
    @Tag("slow")
    void one_name_that_fits_the_assumed_strategy_keeps_it() throws IOException {
        boot();
        assertThat(findings(compare(UNDERSCORES.replace("page_url", "pageurl"), Map.of())))
                .containsExactly("SG902");
    }

    @Test
    void a_strategy_under_which_hibernate_cannot_read_the_entities_does_not_fit() throws IOException {
        VerdictOutcome outcome =
                compare("create table other (id bigint primary key);", Map.of(), "hibernate-5.6.15", """
                package shop;
                import javax.persistence.*;
                @Entity @Table(indexes = @Index(columnList = "parentVisit_visitId"))
                public class WebVisit { @Id Long visitId; @ManyToOne WebVisit parentVisit; }
                """);
        assertThat(findings(outcome)).as(outcome.verdict().reasons().toString()).contains("SG101");
    }

    private void boot() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> each : BOOT.entrySet()) {
            String name = each.getKey();
            int end = name.lastIndexOf('/');
            files.add(write(
                    "src/" + name + ".java",
                    "package " + name.substring(0, end).replace('/', '.') + ";\npublic class " + name.substring(end + 1)
                            + " " + each.getValue() + " {}\n"));
        }
        JavaSources.compile(SmallProject.output(directory), TestLibraries.jars("hibernate-7.4.13"), files);
    }

    private VerdictOutcome compare(String schema, Map<String, String> settings) throws IOException {
        return compare(schema, settings, "hibernate-7.4.13", ENTITY);
    }

    private VerdictOutcome compare(String schema, Map<String, String> settings, String hibernate, String entity)
            throws IOException {
        List<Path> classPath = SmallProject.classPath(directory, hibernate);
        JavaSources.compile(
                SmallProject.output(directory), classPath, List.of(write("src/shop/WebVisit.java", entity)));
        write("sql/1.sql", schema);
        return new Validate(new ClassPathLibraries(), ResultCache.in(List.of(cache)))
                .run(SmallProject.checks(
                        directory, classPath, EntitySelection.AUTOMATIC.with(settings), Set.of(CheckName.DB_MODELS)));
    }

    private static List<String> findings(VerdictOutcome outcome) {
        return outcome.verdict().findings().stream()
                .map(each -> each.finding().code())
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
