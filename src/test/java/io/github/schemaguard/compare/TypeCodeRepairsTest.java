package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

/**
 * A type code is proposed exactly where it works: a real Hibernate writes a value of the attribute to the column, reads the
 * same value again, writes null, and expects the column's type.
 */
@Tag("slow")
class TypeCodeRepairsTest {

    /** A Java type, the column that Hibernate creates for it, and an expression for a value. */
    private record Attribute(String annotation, String type, String column, String value) {}

    private static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("", "String", "varchar(255)", ""),
            new Attribute("", "Short", "smallint", "Short.valueOf((short) 7)"),
            new Attribute("", "Integer", "integer", "42"),
            new Attribute("", "Long", "bigint", "42L"),
            new Attribute("", "java.math.BigDecimal", "numeric(38,2)", "new java.math.BigDecimal(\"42.00\")"),
            new Attribute("", "java.math.BigInteger", "numeric(38,0)", "java.math.BigInteger.valueOf(42)"),
            new Attribute("", "Double", "double precision", "42.0"),
            new Attribute("", "Boolean", "boolean", "true"),
            new Attribute("", "java.util.UUID", "uuid", "new java.util.UUID(1, 2)"),
            new Attribute("", "byte[]", "bytea", "new byte[] {1, 2}"),
            new Attribute(
                    "", "java.time.Instant", "timestamp(6) with time zone", "java.time.Instant.ofEpochSecond(86400)"),
            new Attribute(
                    "", "java.time.LocalDateTime", "timestamp(6)", "java.time.LocalDateTime.of(2020, 1, 2, 3, 4, 5)"),
            new Attribute("", "java.time.LocalDate", "date", "java.time.LocalDate.of(2020, 1, 2)"),
            new Attribute("", "java.time.Duration", "numeric(21,0)", "java.time.Duration.ofSeconds(90)"),
            new Attribute("", "java.net.InetAddress", "inet", "java.net.InetAddress.getByName(\"10.0.0.1\")"),
            new Attribute("", "java.util.Map<String, String>", "bytea", "java.util.Map.of(\"a\", \"b\")"),
            new Attribute(
                    "@jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)",
                    "Kind",
                    "varchar(255)",
                    "Kind.GREEN"),
            new Attribute("@jakarta.persistence.Enumerated", "Kind", "smallint", "Kind.GREEN"));

    /** The type of a column, the code of {@code SqlTypes} for it, and a text for it. */
    private static final Map<String, List<String>> COLUMNS = columns();

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("character varying(200)", List.of("VARCHAR", "GREEN"));
        columns.put("character varying(36)", List.of("VARCHAR", "GREEN"));
        columns.put("text", List.of("LONGVARCHAR", "GREEN"));
        columns.put("character(36)", List.of("CHAR", "00000000-0000-0001-0000-000000000002"));
        columns.put("jsonb", List.of("JSON", "{\\\"a\\\": 1}"));
        columns.put("uuid", List.of("UUID", "00000000-0000-0001-0000-000000000002"));
        columns.put("inet", List.of("INET", "10.0.0.1"));
        columns.put("interval", List.of("INTERVAL_SECOND", "00:01:30"));
        columns.put("bytea", List.of("VARBINARY", "GREEN"));
        columns.put("smallint", List.of("SMALLINT", "42"));
        columns.put("integer", List.of("INTEGER", "42"));
        columns.put("bigint", List.of("BIGINT", "42"));
        columns.put("numeric(10,2)", List.of("NUMERIC", "42.00"));
        columns.put("kind", List.of("NAMED_ENUM", "GREEN"));
        return columns;
    }

    private static final String PROGRAM = """
            import java.sql.*;
            import org.hibernate.cfg.Configuration;
            public class Writer {
                public static void main(String[] arguments) throws Exception {
                    for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
                        String end;
                        Class<?> type = Class.forName("Entity" + i);
                        var value = type.getDeclaredField("x");
                        String column = (String) type.getDeclaredField("COLUMN").get(null);
                        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                                Statement statement = connection.createStatement()) {
                            statement.execute("drop schema public cascade; create schema public;"
                                    + "create type kind as enum ('RED', 'GREEN')");
                            var configuration = new Configuration().addAnnotatedClass(type)
                                    .setProperty("hibernate.connection.url", arguments[0])
                                    .setProperty("hibernate.connection.username", arguments[1])
                                    .setProperty("hibernate.connection.password", arguments[2])
                                    .setProperty("hibernate.connection.pool_size", "1")
                                    .setProperty("hibernate.hbm2ddl.auto", "create-only");
                            try (var factory = configuration.buildSessionFactory()) {
                                ResultSet made = statement.executeQuery("select format_type(atttypid, atttypmod) from"
                                        + " pg_attribute where attrelid = 't'::regclass and attname = 'x'");
                                made.next();
                                String expected = made.getString(1);
                                statement.execute("drop table t; create table t (id bigint primary key, x " + column + ")");
                                Object row = type.getDeclaredConstructor().newInstance();
                                Object written = value.get(row);
                                factory.inTransaction(session -> session.persist(row));
                                Object none = type.getDeclaredConstructor().newInstance();
                                type.getDeclaredField("id").set(none, 2L);
                                value.set(none, null);
                                factory.inTransaction(session -> session.persist(none));
                                Object read = factory.fromTransaction(session -> session.find(type, 1L));
                                Object same = value.get(read);
                                boolean equal = written instanceof byte[] bytes
                                        ? java.util.Arrays.equals(bytes, (byte[]) same) : written.equals(same);
                                end = equal ? "works, expects " + expected : "reads " + same + " for " + written;
                            }
                        } catch (Throwable failure) {
                            Throwable cause = failure;
                            while (cause.getCause() != null) { cause = cause.getCause(); }
                            end = "fails: " + cause;
                        }
                        System.out.println("END " + i + " " + end.replaceAll("\\\\s+", " "));
                    }
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void each_is_proposed_only_where_it_works() throws Exception {
        RealCatalogs catalogs = RealCatalogs.start();
        try {
            List<Cell> cells = new ArrayList<>();
            for (Attribute attribute : ATTRIBUTES) {
                for (Map.Entry<String, List<String>> column : COLUMNS.entrySet()) {
                    Cell cell = new Cell(
                            attribute,
                            column.getKey(),
                            column.getValue().get(0),
                            column.getValue().get(1));
                    if (found(catalogs, cell, attribute.column(), "").stream()
                            .flatMap(finding -> finding.repairs().stream())
                            .anyMatch(repair -> repair.target() == Side.ENTITIES
                                    && repair.text().startsWith("@JdbcTypeCode(SqlTypes." + cell.code() + ")"))) {
                        cells.add(cell);
                    }
                }
            }
            assertThat(cells)
                    .extracting(Cell::toString)
                    .contains("String on bigint", "java.util.UUID on text", "java.time.Duration on interval")
                    .doesNotContain("String on uuid", "java.time.Instant on text");
            for (String hibernate : List.of("hibernate-6.6.56", "hibernate-7.4.13")) {
                List<String> ends = run(catalogs, hibernate, cells);
                for (int i = 0; i < cells.size(); i++) {
                    assertThat(ends.get(i)).as(hibernate + ": " + cells.get(i)).startsWith("works, expects ");
                    String expected = ends.get(i).substring("works, expects ".length());
                    assertThat(found(
                                    catalogs,
                                    cells.get(i),
                                    expected,
                                    cells.get(i).code()))
                            .as(hibernate + ": " + cells.get(i))
                            .extracting(Finding::message)
                            .isEmpty();
                }
            }
        } finally {
            catalogs.close();
        }
    }

    /** An attribute on a column of another type. */
    private record Cell(Attribute attribute, String column, String code, String text) {
        @Override
        public String toString() {
            return attribute.type() + " on " + column;
        }
    }

    /** What is found where Hibernate expects a column of this type. */
    private static List<Finding> found(RealCatalogs catalogs, Cell cell, String expected, String code)
            throws Exception {
        Attribute attribute = cell.attribute();
        List<String> notes = new ArrayList<>(List.of("java t.x " + javaName(attribute.type()), "infer t.x"));
        if (attribute.type().equals("Kind")) {
            boolean text = code.isEmpty() ? attribute.annotation().contains("STRING") : code.endsWith("CHAR");
            notes.add("enum t.x " + (code.equals("NAMED_ENUM") ? code : text ? "STRING" : "ORDINAL") + " RED,GREEN");
        }
        String type = "create type kind as enum ('RED', 'GREEN'); ";
        return CasesTest.compare(
                new ComparisonCase(
                        "",
                        Map.of(
                                "database", type + "create table t (id bigint primary key, x " + cell.column() + ")",
                                "entities", type + "create table t (id bigint primary key, x " + expected + ")"),
                        notes,
                        List.of()),
                catalogs);
    }

    private static String javaName(String type) {
        return switch (type) {
            case "Kind" -> "Kind";
            case "byte[]" -> "[B";
            default -> type.contains(".") ? type.replaceAll("<.*", "") : "java.lang." + type;
        };
    }

    private static String entity(int number, Cell cell) {
        Attribute attribute = cell.attribute();
        String value = attribute.value().isEmpty() ? '"' + cell.text() + '"' : attribute.value();
        return "@jakarta.persistence.Entity @jakarta.persistence.Table(name = \"t\") public class Entity" + number
                + " { public static final String COLUMN = \"" + cell.column() + "\"; public enum Kind { RED, GREEN }"
                + " @jakarta.persistence.Id public Long id = 1L; " + attribute.annotation()
                + " @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes." + cell.code()
                + ") public " + attribute.type() + " x; { try { x = " + value
                + "; if (id == 0) throw new java.io.IOException(); } catch (java.io.IOException never) { throw new"
                + " IllegalStateException(never); } } }";
    }

    private List<String> run(RealCatalogs catalogs, String hibernate, List<Cell> cells) throws Exception {
        Path classes = Files.createDirectories(directory.resolve(hibernate));
        Stream<Path> own = Stream.of(Driver.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class)
                .map(TypeCodeRepairsTest::jar);
        String classPath = Stream.of(Stream.of(classes), own, TestLibraries.jars(hibernate).stream())
                .flatMap(each -> each)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> compile =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", classPath, "-d", classes.toString()));
        compile.add(Files.writeString(classes.resolve("Writer.java"), PROGRAM).toString());
        for (int i = 0; i < cells.size(); i++) {
            compile.add(Files.writeString(classes.resolve("Entity" + i + ".java"), entity(i, cells.get(i)))
                    .toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new)))
                .isZero();
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        "Writer",
                        catalogs.database().url(),
                        catalogs.database().user(),
                        catalogs.database().password(),
                        String.valueOf(cells.size()))
                .redirectError(log.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return output.lines()
                .filter(line -> line.startsWith("END "))
                .map(line -> line.split(" ", 3)[2])
                .toList();
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
