package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types of attributes and generators of identifiers that findings propose, put into the source and compiled. */
class AttributeRepairsTest {

    @TempDir
    Path directory;

    private String libraries = "hibernate-7.4.13";

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-6.6.56", "hibernate-7.4.13"})
    void types_of_attributes_are_those_of_the_columns(String hibernate) throws IOException {
        libraries = hibernate;
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("boolean", "Integer");
        wrong.put("smallint", "String");
        wrong.put("integer", "java.time.LocalDate");
        wrong.put("bigint", "Integer");
        wrong.put("real", "java.util.UUID");
        wrong.put("double precision", "Boolean");
        wrong.put("text", "java.util.UUID");
        wrong.put("bytea", "Long");
        wrong.put("date", "String");
        wrong.put("time", "java.time.LocalDate");
        wrong.put("timestamp", "java.time.LocalDate");
        wrong.put("timestamptz", "java.time.LocalTime");
        wrong.put("uuid", "String");
        List<String> types = List.copyOf(wrong.keySet());
        Map<String, String> identifiers = new LinkedHashMap<>();
        StringBuilder tables = new StringBuilder();
        for (String type : types) {
            String name = "T" + types.indexOf(type);
            tables.append("create table ")
                    .append(name)
                    .append(" (id bigint primary key, x ")
                    .append(type)
                    .append(");");
            identifiers.put(name, "@Id Long id; " + wrong.get(type) + " x;");
        }
        project().write("sql/1.sql", tables.toString());
        project().compile(identifiers);

        for (Finding finding : project().findings()) {
            String file = finding.locations().get(0).file();
            String name = file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
            for (Repair repair : finding.repairs()) {
                String text = repair.text();
                if (repair.target() == Side.ENTITIES && text.contains("declare the attribute as ")) {
                    String declared = text.substring(text.indexOf("declare the attribute as ") + 25);
                    identifiers.put(name, "@Id Long id; " + declared + " x;");
                }
            }
        }
        for (String type : types) {
            assertThat(identifiers.get("T" + types.indexOf(type)))
                    .as(type)
                    .isNotEqualTo("@Id Long id; " + wrong.get(type) + " x;");
        }
        project().compile(identifiers);

        assertThat(project().findings()).isEmpty();
    }

    /** The classes are compiled from Java: Hibernate sees no difference. */
    @Test
    void repairs_of_kotlin_properties_are_in_kotlin() throws IOException {
        project().write("sql/1.sql", """
                create table customer (
                    id bigint primary key,
                    external_number varchar(40) not null unique,
                    made timestamp not null,
                    changed timestamp not null,
                    seen timestamp);
                """);
        Path java = project().write("java/shop/Customer.java", """
                package shop;
                import jakarta.persistence.*;
                import java.time.Instant;
                @Entity public class Customer {
                    @Id Long id;
                    @Column(name = "external_number", nullable = false, unique = true) String number;
                    @Column(nullable = false) Instant made, changed;
                    Instant seen;
                }
                """);
        project().compile(List.of(java));
        project().write("src/shop/Customer.kt", """
                package shop
                @Entity class Customer(
                    @Id val id: Long,
                    @Column(name = "external_number", nullable = false, unique = true) var number: String,
                    @Column(nullable = false) var made: Instant,
                    @Column(nullable = false) var changed: Instant?,
                    var seen: Instant)
                """);

        assertThat(project().entityRepairs())
                .containsExactlyInAnyOrder(
                        "@Column(name = \"external_number\", nullable = false, unique = true, length = 40)",
                        "declare the attribute as java.time.LocalDateTime",
                        "declare the attribute as java.time.LocalDateTime?",
                        "declare the attribute as java.time.LocalDateTime?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-6.6.56", "hibernate-7.4.13"})
    void generators_of_identifiers_are_those_of_the_database(String hibernate) throws IOException {
        libraries = hibernate;
        project().write("sql/1.sql", """
                create table serial (id bigserial primary key);
                create table identity (id bigint generated by default as identity primary key);
                create table legacy (id bigint primary key);
                create sequence hibernate_sequence;
                create table step (id bigint primary key);
                create sequence step_seq;
                create table named (id bigint primary key);
                create sequence numbers increment 5;
                create table nowhere (id bigint primary key);
                """);
        Map<String, String> identifiers = new LinkedHashMap<>();
        for (String name : List.of("Serial", "Identity", "Legacy", "Step", "Nowhere")) {
            identifiers.put(name, "@Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;");
        }
        identifiers.put(
                "Named",
                "@Id @GeneratedValue(generator = \"n\") @SequenceGenerator(name = \"n\", sequenceName = \"numbers\") Long id;");
        project().compile(identifiers);

        for (Finding finding : project().findings()) {
            String file = finding.locations().get(0).file();
            String name = file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
            for (Repair repair : finding.repairs()) {
                if (repair.target() == Side.ENTITIES) {
                    identifiers.put(name, generated(identifiers.get(name), repair.text()));
                } else if (name.equals("Nowhere")) {
                    project().write("sql/2.sql", repair.text() + ";");
                }
            }
        }
        project().compile(identifiers);

        assertThat(project().findings()).isEmpty();
        assertThat(identifiers)
                .containsEntry(
                        "Named",
                        "@Id @GeneratedValue(generator = \"n\")"
                                + " @SequenceGenerator(name = \"n\", sequenceName = \"numbers\", allocationSize = 5) Long id;")
                .containsEntry("Identity", "@Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;");
    }

    /** Some versions expect a serial column, with a sequence, and others an identity column. */
    @ParameterizedTest
    @MethodSource("versions")
    void a_column_that_generates_no_identifier_is_one_finding(String hibernate) throws IOException {
        libraries = TestLibraries.matrix("zoo").contains(hibernate) ? "zoo/" + hibernate : "hibernate-" + hibernate;
        project().write("sql/1.sql", "create table customer (id integer primary key);");
        String source = AnnotatedSource.withMembers("")
                .replace("Long id", "@GeneratedValue(strategy = GenerationType.IDENTITY) Integer id");
        project().compile(hibernate.startsWith("5.") ? source.replace("jakarta.", "javax.") : source);

        assertThat(project().findings().stream().map(Finding::code)).containsExactly("SG309");
    }

    static List<String> versions() {
        return EntityZoo.versions();
    }

    /** The annotations of the text in place of those of the same names. */
    private static String generated(String identifier, String annotations) {
        String rest = identifier;
        for (String name : List.of("@GeneratedValue", "@SequenceGenerator")) {
            if (annotations.contains(name)) {
                rest = rest.replaceAll(name + "\\([^)]*\\) ?", "");
            }
        }
        return rest.replace("Long id", annotations + " Long id");
    }

    private RepairedProject project() {
        return new RepairedProject(directory, libraries);
    }
}
