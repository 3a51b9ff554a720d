package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each way to map an attribute on each type of a column: a real Hibernate writes, reads and queries values, and what happens
 * is what the findings say. The cells where it is not are listed with a reason.
 */
@Tag("slow")
class AttributeMatrixTest {

    private static final List<String> VERSIONS = List.of("5.6.15", "6.6.56", "7.4.13");
    private static final List<String> CHOSEN = List.of(
            System.getProperty("cells.hibernate", String.join(",", VERSIONS)).split(","));
    private static final List<ListedCells> REASONS =
            ListedCells.read(Path.of("src/test/resources/goal/cells/reasons.txt"));
    private static final Set<ListedCells> USED = new HashSet<>();

    private static final String CONVERTERS = """
            enum Kind { RED, GREEN }
            class KindToText implements AttributeConverter<Kind, String> {
                public String convertToDatabaseColumn(Kind value) { return value == null ? null : value.name(); }
                public Kind convertToEntityAttribute(String value) { return value == null ? null : Kind.valueOf(value); }
            }
            class KindToNumber implements AttributeConverter<Kind, Integer> {
                public Integer convertToDatabaseColumn(Kind value) { return value == null ? null : value.ordinal(); }
                public Kind convertToEntityAttribute(Integer value) { return value == null ? null : Kind.values()[value]; }
            }
            class TextToNumber implements AttributeConverter<String, Integer> {
                public Integer convertToDatabaseColumn(String value) { return value == null ? null : Integer.valueOf(value); }
                public String convertToEntityAttribute(Integer value) { return value == null ? null : value.toString(); }
            }
            class NumberToText implements AttributeConverter<Integer, String> {
                public String convertToDatabaseColumn(Integer value) { return value == null ? null : value.toString(); }
                public Integer convertToEntityAttribute(String value) { return value == null ? null : Integer.valueOf(value); }
            }
            class TruthToNumber implements AttributeConverter<Boolean, Integer> {
                public Integer convertToDatabaseColumn(Boolean value) { return value == null ? null : value ? 1 : 0; }
                public Boolean convertToEntityAttribute(Integer value) { return value == null ? null : value == 1; }
            }
            class TruthToText implements AttributeConverter<Boolean, String> {
                public String convertToDatabaseColumn(Boolean value) { return value == null ? null : value ? "J" : "N"; }
                public Boolean convertToEntityAttribute(String value) { return value == null ? null : value.equals("J"); }
            }
            """;

    private static final String VALUES = """
            package shop;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            class LongestNameOfAClassThatIsLongerThanAPostgresNameWith63BytesMayBe {}
            class CellValues {
                static final int LONGEST = LENGTH;
                static final String LONG_WORD = "x".repeat(300);
                static Date midnight() { return java.sql.Date.valueOf("2020-01-02"); }
                static java.sql.Timestamp timestamp(long time) { return new java.sql.Timestamp(time); }
                static Calendar calendar(long time) {
                    Calendar calendar = Calendar.getInstance();
                    calendar.setTimeInMillis(time);
                    return calendar;
                }
            }
            """;

    /** The column that Hibernate itself makes for the attribute. */
    private static final String OWN = "own";

    @TempDir
    Path directory;

    /** An attribute on a column. */
    private record Cell(int form, int column, AttributeForm attribute, String type, List<String> others) {
        String entity() {
            return "C" + form + "_" + column;
        }

        String line() {
            return Stream.concat(
                            Stream.of(entity(), "F" + form, attribute.isPrimitive() ? "primitive" : "nullable"),
                            others.stream())
                    .collect(Collectors.joining("\t"));
        }
    }

    static List<String> versions() {
        return CHOSEN;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void what_happens_is_what_the_findings_say(String hibernate) throws Exception {
        int version = Integer.parseInt(hibernate.split("\\.")[0]) * 100
                + Integer.parseInt(hibernate.split("\\.")[1]);
        List<AttributeForm> forms = AttributeForm.ALL.stream()
                .filter(form -> form.since() <= version)
                .toList();
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            EntityDrift drift = new EntityDrift(directory, hibernate).jars(CellRun.jackson());
            List<Cell> own = new ArrayList<>();
            for (int i = 0; i < forms.size(); i++) {
                own.add(new Cell(i, 0, forms.get(i), OWN, List.of()));
            }
            drift.entities(CONVERTERS + entities(own));
            CellRun run = new CellRun(directory, hibernate, "CellProgram", values(forms, version < 600));
            ScratchDatabase made = server.createDatabase("made");
            run.run(made, "create", lines(own), "UTC");
            List<Cell> cells = new ArrayList<>();
            List<String> types = types(made, own);
            for (int i = 0; i < forms.size(); i++) {
                String type = types.get(i);
                cells.add(new Cell(
                        i,
                        0,
                        forms.get(i),
                        type,
                        ColumnForm.ALL.stream()
                                .filter(column -> column.isNamed(type))
                                .flatMap(column -> column.others().stream())
                                .toList()));
                for (int j = 0; j < ColumnForm.ALL.size(); j++) {
                    ColumnForm column = ColumnForm.ALL.get(j);
                    cells.add(new Cell(i, j + 1, forms.get(i), column.type(), column.others()));
                }
            }
            String ddl = ColumnForm.PREREQUISITES + tables(cells);
            drift.entities(CONVERTERS + entities(cells)).database(ddl);
            ScratchDatabase live = server.createDatabase("live");
            try (Connection connection = live.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(ddl);
            }
            Map<String, List<String>> events = run.run(live, "use", lines(cells), "Europe/Berlin");
            run.run(live, "again", lines(cells), "America/New_York")
                    .forEach((entity, more) -> events.merge(entity, more, AttributeMatrixTest::both));
            RunVerdict verdict = drift.verdict();
            requireAgreement(
                    hibernate,
                    cells,
                    events,
                    byTable(verdict.open()),
                    verdict.coverage().unknown().stream()
                            .map(each -> each.substring("shop.".length(), each.indexOf(".x:")))
                            .collect(Collectors.toSet()));
        }
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        other.stream().filter(event -> event.startsWith("shifted")).forEach(all::add);
        return all;
    }

    private void requireAgreement(
            String hibernate,
            List<Cell> cells,
            Map<String, List<String>> events,
            Map<String, List<Finding>> findings,
            Set<String> unknown)
            throws Exception {
        List<String> all = new ArrayList<>();
        List<String> disagreements = new ArrayList<>();
        Map<Integer, List<String>> own = new HashMap<>();
        for (Cell cell : cells) {
            List<String> happened = events.get(cell.entity());
            if (cell.column() == 0) {
                own.put(cell.form(), happened);
            }
            List<Finding> found = findings.getOrDefault(cell.entity().toLowerCase(), List.of());
            String wrong = CellVerdict.of(happened, own.get(cell.form()), found, unknown.contains(cell.entity()));
            String line = cell.attribute().name() + " | " + column(cell) + " | " + wrong + " | "
                    + found.stream().map(AttributeMatrixTest::shown).collect(Collectors.joining(", "))
                    + (unknown.contains(cell.entity()) ? "UNKNOWN" : "") + " | "
                    + String.join("; ", happened);
            all.add(line);
            if (!wrong.isEmpty()) {
                Optional<ListedCells> reason = REASONS.stream()
                        .filter(listed -> listed.includes(cell.attribute().name(), column(cell), wrong))
                        .findFirst();
                reason.ifPresentOrElse(USED::add, () -> disagreements.add(line));
            }
        }
        Files.write(Path.of("target/attribute-matrix-" + hibernate + ".txt"), all);
        assertThat(all).hasSizeGreaterThan(2700);
        assertThat(disagreements).isEmpty();
    }

    @AfterAll
    static void each_reason_is_needed() {
        if (VERSIONS.equals(CHOSEN)) {
            assertThat(USED).containsAll(REASONS);
        }
    }

    private static String column(Cell cell) {
        return cell.column() == 0 ? OWN : cell.type();
    }

    private static String shown(Finding finding) {
        return finding.code() + " " + finding.severity() + " " + finding.consequence();
    }

    private static Map<String, List<Finding>> byTable(List<Finding> findings) {
        Map<String, List<Finding>> byTable = new HashMap<>();
        for (Finding finding : findings) {
            List<ObjectPath> objects =
                    finding.members().isEmpty() ? List.of(finding.object()) : finding.memberObjects();
            for (ObjectPath object : objects) {
                QualifiedName relation = object.relation();
                byTable.computeIfAbsent(
                                relation == null ? object.toString() : relation.name(), unused -> new ArrayList<>())
                        .add(finding);
            }
        }
        return byTable;
    }

    private static List<String> lines(List<Cell> cells) {
        return cells.stream().map(Cell::line).toList();
    }

    private static String entities(List<Cell> cells) {
        return cells.stream()
                .map(cell -> "@Entity @Table(name = \"" + cell.entity().toLowerCase() + "\") class " + cell.entity()
                        + " { @Id Long id; " + cell.attribute().annotations() + " "
                        + cell.attribute().type() + " x; }\n")
                .collect(Collectors.joining());
    }

    private static String tables(List<Cell> cells) {
        return cells.stream()
                .map(cell -> "create table " + cell.entity().toLowerCase() + " (id bigint primary key, x " + cell.type()
                        + (cell.attribute().isPrimitive() ? " not null" : "") + ");\n")
                .collect(Collectors.joining());
    }

    private static String values(List<AttributeForm> forms, boolean javax) {
        StringBuilder source = new StringBuilder(VALUES.replace("LENGTH", javax ? "19" : "38"));
        for (int i = 0; i < forms.size(); i++) {
            source.append("class F")
                    .append(i)
                    .append(" extends CellValues { static Object[] values() throws Exception { return new Object[] {")
                    .append(String.join(", ", forms.get(i).values()))
                    .append("}; } }\n");
        }
        return source.toString();
    }

    private static List<String> types(ScratchDatabase database, List<Cell> cells) throws SQLException {
        List<String> types = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Cell cell : cells) {
                try (ResultSet type = statement.executeQuery("select format_type(atttypid, atttypmod) from pg_attribute"
                        + " where attrelid = '" + cell.entity().toLowerCase() + "'::regclass and attname = 'x'")) {
                    type.next();
                    types.add(type.getString(1));
                }
            }
        }
        return types;
    }
}
