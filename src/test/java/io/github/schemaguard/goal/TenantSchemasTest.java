package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
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

/** Where each tenant has a schema of its own, the entities are compared with the schema of one. */
class TenantSchemasTest {

    private static final Map<String, String> BY_SCHEMA = Map.of("hibernate.multiTenancy", "SCHEMA");

    private static final String TABLE = """
            create table %1$s.customer (id bigint primary key, name varchar(80) not null, mood %1$s.mood);
            create sequence %1$s.customer_seq increment by 50;
            """;
    private static final String NORTH = tenant("north");
    private static final String SOUTH = tenant("south");

    private static final String CUSTOMER = """
            package shop;
            import jakarta.persistence.*;
            @Entity public class Customer {
                @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
                @Column(length = 80, nullable = false) String name;
                @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Mood mood;
            }
            """;
    private static final String MOOD = """
            package shop;
            public enum Mood { GLAD, SAD }
            """;

    @TempDir
    Path directory;

    @TempDir
    Path cache;

    private static String tenant(String schema) {
        return "create schema %1$s;\ncreate type %1$s.mood as enum ('GLAD', 'SAD');\n".formatted(schema)
                + TABLE.formatted(schema);
    }

    @Test
    void the_first_schema_that_has_the_tables_stands_for_all() throws IOException {
        VerdictOutcome outcome = compare(SOUTH + NORTH, BY_SCHEMA);
        assertThat(findings(outcome)).isEmpty();
        assertThat(outcome.verdict().passed()).isTrue();
        assertThat(outcome.notes())
                .contains(
                        "each tenant has a schema of its own (hibernate.multiTenancy=SCHEMA): the entities are compared with"
                                + " the schema north, which stands for north, south. hibernate.default_schema in"
                                + " schema.hibernateProperties names another; schema:compare-targets compares the schemas with each"
                                + " other");
    }

    @Test
    void what_differs_there_is_found() throws IOException {
        VerdictOutcome outcome = compare(NORTH.replace("varchar(80)", "varchar(40)") + SOUTH, BY_SCHEMA);
        assertThat(findings(outcome)).containsExactly("SG203 north.customer.name");
    }

    @Test
    @Tag("slow")
    void a_setting_names_the_schema() throws IOException {
        String narrow = NORTH.replace("varchar(80)", "varchar(40)");
        Map<String, String> south = Map.of("hibernate.multiTenancy", "SCHEMA", "hibernate.default_schema", "south");
        assertThat(errors(compare(narrow + SOUTH, south))).isEmpty();
    }

    @Test
    void a_table_that_only_other_tables_lack_is_missing_in_the_schema_of_the_tenant() throws IOException {
        entity("Visit", "@Id Long id;");
        VerdictOutcome outcome = compare(NORTH, BY_SCHEMA);
        assertThat(findings(outcome)).containsExactly("SG101 north.visit");
    }

    @Test
    @Tag("slow")
    void tenants_share_tables_and_sequences_of_the_default_schema() throws IOException {
        entity(
                "Country",
                "@Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;"
                        + " @Column(length = 2, nullable = false) String code;");
        entity("Visit", "@Id Long id; @ManyToOne(optional = false) Country country; @ManyToOne Customer customer;");
        String shared = """
                create table country (id bigint primary key, code varchar(2) not null);
                create sequence country_seq increment by 50;
                create table north.visit (id bigint primary key, country_id bigint not null references country,
                    customer_id bigint references north.customer);
                """;
        assertThat(findings(compare(NORTH + shared, BY_SCHEMA))).isEmpty();
        assertThat(findings(compare(NORTH + shared.replace("(2)", "(1)"), BY_SCHEMA)))
                .containsExactly("SG203 public.country.code");
        assertThat(findings(
                        compare(NORTH + shared.replace("create sequence country_seq increment by 50;", ""), BY_SCHEMA)))
                .containsExactly("SG307 north.country_seq");
    }

    @Test
    void a_class_that_gives_connections_counts_as_a_setting() throws IOException {
        provider();
        VerdictOutcome outcome = compare(NORTH, Map.of());
        assertThat(findings(outcome)).isEmpty();
        assertThat(outcome.notes())
                .contains(
                        "each tenant has a schema of its own (a class uses Hibernate's MultiTenantConnectionProvider): the"
                                + " entities are compared with the schema north. hibernate.default_schema in"
                                + " schema.hibernateProperties names another");
    }

    @Test
    void without_tenants_it_is_the_schema_that_sessions_may_search() throws IOException {
        VerdictOutcome outcome = compare(NORTH, Map.of());
        assertThat(errors(outcome)).isEmpty();
        assertThat(outcome.notes())
                .contains("names without a schema are looked up in north, where the migrations create the tables of the"
                        + " entities; the configuration does not show what the application's sessions search");
    }

    @Test
    void without_tenants_an_entity_may_have_forgotten_its_schema() throws IOException {
        entity("Visit", "@Id Long id;", "@Table(schema = \"north\")");
        assertThat(errors(compare(NORTH + "create table north.visit (id bigint primary key);", Map.of())))
                .isNotEmpty()
                .allMatch(each -> each.startsWith("SG90"));
    }

    @Test
    @Tag("slow")
    void tenants_with_databases_of_their_own_have_their_tables_in_the_default_schema() throws IOException {
        provider();
        Map<String, String> byDatabase = Map.of("hibernate.multiTenancy", "DATABASE");
        assertThat(errors(compare(NORTH, byDatabase))).isNotEmpty().allMatch(each -> each.startsWith("SG90"));
        assertThat(findings(compare(NORTH.replace("create schema north;", "").replace("north.", ""), byDatabase)))
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void tables_in_the_default_schema_are_compared_as_usual() throws IOException {
        String both = SOUTH + NORTH.replace("create schema north;", "").replace("north.", "public.");
        VerdictOutcome outcome = compare(both, BY_SCHEMA);
        assertThat(errors(outcome)).isEmpty();
        assertThat(outcome.notes()).noneMatch(note -> note.contains("tenant"));
    }

    @Test
    void tables_that_no_schema_has_cannot_be_compared() throws IOException {
        VerdictOutcome outcome = compare("create table tenant (id bigint primary key);", BY_SCHEMA);
        assertThat(findings(outcome)).isEmpty();
        assertThat(outcome.verdict().passed()).isFalse();
        assertThat(outcome.verdict().reasons().toString())
                .contains("the tables of the entities are in the schema or database of each tenant"
                        + " (hibernate.multiTenancy=SCHEMA), and no schema of the compared database has customer. Set"
                        + " schema.migrations to the migrations of one tenant, such as flyway:<directory>, or compare with a"
                        + " tenant of a live database: schema.url with ?currentSchema=<schema of the tenant>");
    }

    @Test
    @Tag("slow")
    void a_discriminator_is_a_column() throws IOException {
        entity("Visit", "@Id Long id; @org.hibernate.annotations.TenantId @Column(length = 20) String tenant;");
        String tables = NORTH.replace("create schema north;", "").replace("north.", "")
                + "create table visit (id bigint primary key, tenant varchar(20) not null);";
        assertThat(findings(compare(tables, Map.of()))).isEmpty();
        assertThat(findings(compare(tables.replace(", tenant varchar(20) not null", ""), Map.of())))
                .containsExactly("SG102 public.visit.tenant");
    }

    @Test
    void native_queries_find_the_tables_of_the_tenant() throws IOException {
        entity(
                "Visit",
                "@Id Long id;",
                "@NamedNativeQuery(name = \"a\", query = \"select id from visit\")"
                        + " @NamedNativeQuery(name = \"b\", query = \"select number from visit\")");
        VerdictOutcome outcome = compare(
                NORTH + "create table north.visit (id bigint primary key);",
                BY_SCHEMA,
                Set.of(CheckName.DB_MODELS, CheckName.QUERIES));
        assertThat(errors(outcome)).hasSize(1).allMatch(each -> each.startsWith("SG701"));
    }

    private void provider() throws IOException {
        JavaSources.compile(
                SmallProject.output(directory), classPath(), List.of(write("src/shop/Connections.java", """
                        package shop;
                        import org.hibernate.engine.jdbc.connections.spi.*;
                        public abstract class Connections implements MultiTenantConnectionProvider<String> {}
                        """)));
    }

    private void entity(String name, String attributes) throws IOException {
        entity(name, attributes, "");
    }

    private void entity(String name, String attributes, String annotations) throws IOException {
        write(
                "src/shop/" + name + ".java",
                "package shop;\nimport jakarta.persistence.*;\n" + annotations + "\n@Entity public class " + name
                        + " { " + attributes + " }\n");
    }

    private List<Path> classPath() {
        return SmallProject.classPath(directory, "hibernate-7.4.13");
    }

    private VerdictOutcome compare(String schema, Map<String, String> settings) throws IOException {
        return compare(schema, settings, Set.of(CheckName.DB_MODELS));
    }

    private VerdictOutcome compare(String schema, Map<String, String> settings, Set<CheckName> checks)
            throws IOException {
        List<Path> sources =
                new ArrayList<>(List.of(write("src/shop/Customer.java", CUSTOMER), write("src/shop/Mood.java", MOOD)));
        for (String name : List.of("Country", "Visit")) {
            Path file = directory.resolve("src/shop/" + name + ".java");
            if (Files.exists(file)) {
                sources.add(file);
            }
        }
        JavaSources.compile(SmallProject.output(directory), classPath(), sources);
        write("sql/1.sql", schema);
        return new Validate(new ClassPathLibraries(), ResultCache.in(List.of(cache)))
                .run(SmallProject.checks(directory, classPath(), EntitySelection.AUTOMATIC.with(settings), checks));
    }

    private static List<String> findings(VerdictOutcome outcome) {
        return outcome.verdict().findings().stream()
                .map(each -> each.finding().code() + " " + each.finding().object())
                .toList();
    }

    private static List<String> errors(VerdictOutcome outcome) {
        return outcome.verdict().findings().stream()
                .filter(each -> each.finding().severity() == io.github.schemaguard.finding.Severity.ERROR)
                .map(each -> each.finding().code() + " " + each.finding().object())
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
