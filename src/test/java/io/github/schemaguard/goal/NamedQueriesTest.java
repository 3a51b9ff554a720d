package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.fork.JvmCommand;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

/** Hibernate alone, without a framework, prepares the queries that annotations of entities declare, whatever its version. */
class NamedQueriesTest {

    private static final String ENTITY = """
            package shop;
            import jakarta.persistence.*;
            @Entity @Table(name = "item")
            @NamedNativeQuery(name = "Item.old", query = "select id from items", resultClass = Item.class)
            @NamedNativeQuery(name = "Item.all", query = "select * from item", resultClass = Item.class)
            @NamedQuery(name = "Item.named", query = "select i from Item i where i.name = :name")
            @NamedQuery(name = "Item.priced", query = "select i from Item i where i.price > 1")
            @NamedQuery(name = "Item.list", query = "select i from Item i left join fetch i.parts where i in :items")
            @NamedQuery(name = "Item.parens", query = "select i from Item i where i in (:items)")
            @NamedQuery(name = "Item.parents", query = "select i from Item i where i.parent in :items")
            @NamedQuery(name = "Item.parent", query = "select i from Item i where i.parent = :item")
            @NamedQuery(name = "Item.pair", query = "select i from Item i where i in (:one, :other)")
            @NamedQuery(name = "Item.not", query = "select i from Item i where i not in :items")
            @NamedQuery(name = "Item.ids", query = "select i from Item i where i.id in :ids")
            @NamedQuery(name = "Item.sizes", query = "select i from Item i where i.size in :sizes")
            @NamedQuery(name = "Item.member", query = "select i from Item i where :item member of i.parts")
            public class Item {
                @OneToMany(mappedBy = "parent") public java.util.List<Item> parts;
                @Id public Integer id;
                public String name;
                @ManyToOne(fetch = FetchType.LAZY) public Item parent;
                @Embedded public Size size;
                @Embeddable public static class Size { public Integer width; }
            }
            """;

    @TempDir
    private Path directory;

    /** Three in every build, and with the profile {@code matrix} all that are supported. */
    static List<String> versions() {
        return EntityZoo.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void are_checked_with_each_version(String hibernate) throws IOException {
        VerdictOutcome outcome = outcome(hibernate, Map.of(), List.of());

        assertThat(outcome.verdict().reasons()).containsExactly("the schema has drifted: 2 errors (failOn=error)");
        assertThat(outcome.verdict().open().stream()
                        .map(finding -> finding.code() + " " + finding.object().name()))
                .containsExactlyInAnyOrder("SG701 Item.old", "SG702 Item.priced");
        assertThat(outcome.verdict().queries().unknown()).isEmpty();
        assertThat(outcome.verdict().queries().checked()).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6.56", "7.4.13"})
    void are_checked_where_a_server_has_the_implementation_of_the_apis(String hibernate) throws IOException {
        VerdictOutcome outcome = outcome(hibernate, Map.of(), TestLibraries.jars("jakartaee-api-10.0.0"));

        assertThat(outcome.verdict().queries().checked()).isEqualTo(13);
    }

    @Test
    void that_cannot_be_read_fail_the_build() throws IOException {
        VerdictOutcome outcome = outcome("7.4.13", Map.of("hibernate.query.plan_cache_max_size", "many"), List.of());

        assertThat(outcome.verdict().reasons()).hasSize(1);
        assertThat(outcome.verdict().reasons().get(0))
                .startsWith("Hibernate cannot be started for the queries: ")
                .endsWith(". To compare without the queries, list the other checks in schema.checks");
    }

    private VerdictOutcome outcome(String hibernate, Map<String, String> settings, List<Path> more) throws IOException {
        Files.createDirectories(directory.resolve("sql"));
        Files.writeString(directory.resolve("sql/1.sql"), """
                create table item (id integer primary key, name varchar(255), parent_id integer references item,
                    width integer);
                """);
        List<Path> classPath = new ArrayList<>(List.of(SmallProject.output(directory)));
        boolean matrix = TestLibraries.matrix("zoo").contains(hibernate);
        classPath.addAll(TestLibraries.jars(matrix ? "zoo/" + hibernate : "hibernate-" + hibernate));
        classPath.add(JvmCommand.codeOf(Driver.class));
        classPath.addAll(more);
        Path source = Files.createDirectories(directory.resolve("src/shop")).resolve("Item.java");
        Files.writeString(source, hibernate.startsWith("5.") ? ENTITY.replace("jakarta.", "javax.") : ENTITY);
        JavaSources.compile(SmallProject.output(directory), classPath, List.of(source));
        ChecksRequest request = SmallProject.checks(
                directory, classPath, EntitySelection.AUTOMATIC.with(settings), Set.of(CheckName.QUERIES));
        return new Validate(new ClassPathLibraries(), ResultCache.none()).run(request);
    }
}
