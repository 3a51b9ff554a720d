package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.expected.UnitedCatalog;
import io.github.schemaguard.goal.expected.UnitedCatalog.OfUnit;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module with several persistence units and one database that serves them all. */
class PersistenceUnitsTest {

    private static final String UNITS = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="sales">
                <class>shop.Customer</class>
                <class>shop.Invoice</class>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
              </persistence-unit>
              <persistence-unit name="letters">
                <class>shop.Recipient</class>
                <class>shop.Letter</class>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
                <properties>
                  <property name="hibernate.physical_naming_strategy"
                      value="org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"/>
                </properties>
              </persistence-unit>
            </persistence>
            """;

    private static final String AGREES = """
            create table customer (
                id bigint primary key, name varchar(80) not null, street varchar(100), newsletter boolean not null);
            create table invoice (id bigint primary key, customer_id bigint references customer, paidon date);
            create table letter (id bigint primary key, recipient_id bigint references customer, sent_on date);
            """;

    @TempDir
    Path directory;

    @TempDir
    Path cache;

    private final List<Path> libraries = new ArrayList<>(TestLibraries.jars("hibernate-7.4.13"));

    @Test
    @Tag("slow")
    void each_unit_is_checked_and_tables_of_both_have_the_columns_of_both() throws IOException {
        write("target/classes/META-INF/persistence.xml", UNITS);
        compile("Customer", """
                @Entity public class Customer {
                    @Id Long id;
                    @Column(length = 80, nullable = false) String name;
                    @Column(nullable = false) boolean newsletter;
                }
                """);
        compile("Invoice", """
                @Entity public class Invoice {
                    @Id Long id;
                    @ManyToOne @JoinColumn(name = "customer_id") Customer customer;
                    java.time.LocalDate paidOn;
                }
                """);
        compile("Recipient", """
                @Entity @Table(name = "customer") public class Recipient {
                    @Id Long id;
                    @Column(length = 80, nullable = false) String name;
                    @Column(length = 100) String street;
                }
                """);
        compile("Letter", """
                @Entity public class Letter {
                    @Id Long id;
                    @ManyToOne Recipient recipient;
                    java.time.LocalDate sentOn;
                }
                """);
        write("db/1.sql", AGREES);

        VerdictOutcome agreeing = run();

        assertThat(agreeing.verdict().findings()).isEmpty();
        assertThat(agreeing.verdict().passed()).isTrue();
        assertThat(agreeing.verdict().coverage().checked()).isEqualTo(12);
        assertThat(agreeing.verdict().sources()).anyMatch(line -> line.startsWith("entities: 4 entities, Hibernate"));
        assertThat(agreeing.notes())
                .contains(
                        "persistence unit sales of target/classes/META-INF/persistence.xml",
                        "persistence unit letters of target/classes/META-INF/persistence.xml");

        write(
                "db/1.sql",
                AGREES.replace("paidon date", "paidon timestamp").replace("street varchar(100)", "town text"));

        assertThat(run().verdict().findings())
                .extracting(reported ->
                        reported.finding().code() + " " + reported.finding().object())
                .containsExactlyInAnyOrder(
                        "SG205 public.invoice.paidon", "SG102 public.customer.street", "SG104 public.customer.town");
    }

    @Test
    void units_of_quarkus_that_use_another_datasource_yield_no_findings() throws IOException {
        libraries.addAll(TestLibraries.jars("smallrye-config-3.13.4"));
        write("target/classes/application.properties", """
                quarkus.hibernate-orm."sales".datasource=<default>
                quarkus.hibernate-orm."sales".packages=shop.sales
                quarkus.hibernate-orm."letters".datasource=<default>
                quarkus.hibernate-orm."letters".packages=shop.letters
                quarkus.hibernate-orm."archive".datasource=archive
                quarkus.hibernate-orm."archive".packages=shop.archive
                """);
        compile("sales.Customer", "@Entity public class Customer { @Id Long id; }");
        compile("letters.Letter", "@Entity public class Letter { @Id Long id; }");
        compile("archive.Old", "@Entity public class Old { @Id Long id; }");
        write(
                "db/1.sql",
                "create table customer (id bigint primary key); create table letter (id bigint primary key);");

        VerdictOutcome outcome = run();

        assertThat(outcome.verdict().findings()).isEmpty();
        assertThat(outcome.verdict().sources()).anyMatch(line -> line.startsWith("entities: 2 entities, Hibernate"));
        assertThat(outcome.notes())
                .anyMatch(note -> note.contains("archive (datasource archive); schema.persistenceUnit"));
    }

    @Test
    void units_that_no_database_can_serve_both_are_told_with_what_each_says() {
        OfUnit sales = unit(
                "sales",
                Table.named("customer")
                        .column(PlainObjects.column("id", "bigint", false))
                        .column(PlainObjects.column("name", "character varying(80)", false))
                        .primaryKey(PlainObjects.primaryKey("customer_pkey", List.of("id"))),
                "GOOD");
        OfUnit letters = unit(
                "letters",
                Table.named("customer")
                        .column(PlainObjects.column("id", "bigint", false))
                        .column(PlainObjects.column("name", "text", true))
                        .primaryKey(PlainObjects.primaryKey("customer_pkey", List.of("id", "name"))),
                "FAIR");

        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> UnitedCatalog.of(List.of(sales, sales, letters)))
                .withMessageContaining(
                        "the persistence units sales, sales, letters use one database, but contradict each other")
                .withMessageContaining(
                        "column public.customer.name is type character varying(80) in sales and type text"
                                + " in letters")
                .withMessageContaining("and 5 more. Set schema.persistenceUnit");
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> UnitedCatalog.of(List.of(
                        sales,
                        unit(
                                "keys",
                                Table.named("customer")
                                        .primaryKey(PlainObjects.primaryKey("customer_pkey", List.of("name"))),
                                "GOOD"))))
                .withMessageContaining("primary key (id) in sales and primary key (name) in keys");
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> UnitedCatalog.of(List.of(sales, unit("enums", Table.named("other"), "BAD"))))
                .withMessageContaining("enum public.mood is labels 'GOOD' in sales and labels 'BAD' in enums");
    }

    @Test
    void what_one_unit_does_not_say_another_may() {
        Column id = PlainObjects.column("id", "bigint", false);
        OfUnit silent = unit("silent", Table.named("customer").column(id), "GOOD");
        OfUnit telling = unit(
                "telling",
                Table.named("customer")
                        .column(id.withDefaultValue("7").withComment("number"))
                        .comment("who buys"),
                "GOOD");

        for (List<OfUnit> units : List.of(List.of(silent, telling), List.of(telling, silent))) {
            Table united = UnitedCatalog.of(units)
                    .table(new QualifiedName("public", "customer"))
                    .orElseThrow();
            assertThat(united.columns())
                    .containsExactly(id.withDefaultValue("7").withComment("number"));
            assertThat(united.comment()).isEqualTo("who buys");
        }
    }

    private static OfUnit unit(String name, TableBuilder table, String label) {
        return new OfUnit(
                name,
                PlainObjects.catalog(Schema.named("public")
                        .table(table.build())
                        .enumType(PlainObjects.enumType("mood", List.of(label)))
                        .build()));
    }

    private VerdictOutcome run() {
        return new Validate(new ClassPathLibraries(), ResultCache.in(List.of(cache)))
                .run(new ChecksRequest(
                        SmallProject.in(directory).classPath(classPath()).build(),
                        new DatabaseChoice(
                                DatabaseParameters.NONE,
                                List.of(),
                                MigrationChoice.parse("sql:db"),
                                ClassPathBinaries.major(),
                                null),
                        EntitySelection.AUTOMATIC,
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        Set.of(CheckName.DB_MODELS),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH,
                        false,
                        false));
    }

    private List<Path> classPath() {
        List<Path> classPath = new ArrayList<>(List.of(SmallProject.output(directory)));
        classPath.addAll(libraries);
        return classPath;
    }

    private void compile(String name, String source) throws IOException {
        int dot = name.lastIndexOf('.');
        String in = dot < 0 ? "shop" : "shop." + name.substring(0, dot);
        Path file = write(
                "src/" + (in + "." + name.substring(dot + 1)).replace('.', '/') + ".java",
                "package " + in + ";\nimport jakarta.persistence.*;\n" + source);
        JavaSources.compile(SmallProject.output(directory), classPath(), List.of(file));
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
