package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Identifiers, their generators, versions, soft delete, collections, references, inheritance, secondary tables and nulls on
 * each form of their columns: a real Hibernate stores and reads objects, and what happens is what the findings say. Other
 * cells are listed with a reason.
 */
@Tag("slow")
class MappingMatrixTest {

    private static final List<String> VERSIONS = List.of("5.6.15", "6.6.56", "7.4.13");
    private static final List<String> CHOSEN = List.of(
            System.getProperty("cells.hibernate", String.join(",", VERSIONS)).split(","));
    private static final Path REASONS = Path.of("src/test/resources/goal/cells/mapping-reasons.txt");
    private static final Set<ListedCells> USED = new HashSet<>();
    private static final Pattern CLASS = Pattern.compile("\\bclass (\\w+)");

    @TempDir
    Path directory;

    /** A mapping on one form of its column. */
    private record Cell(int number, int variant, MappingForm form) {
        String entity() {
            return "M" + number + "x" + variant;
        }

        String in(String text) {
            return text.replace("$X", form.variants().get(variant))
                    .replace("$E", entity())
                    .replace("$t", entity().toLowerCase());
        }

        String line() {
            String entities = CLASS.matcher(in(form.entities()))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.joining(","));
            return entity() + "\t" + entities + "\t" + in(form.others());
        }

        String use() {
            return in(
                    "class Use$E extends MappingProgram.Use {\n void write(org.hibernate.Session em) throws Exception { "
                            + form.write() + " }\n void check(org.hibernate.Session em) throws Exception { "
                            + form.check()
                            + " } }\n");
        }

        /** Whether a finding about this table, or sequence, is about the cell. */
        boolean has(ObjectPath object) {
            QualifiedName relation = object.relation();
            String name = relation == null ? object.name() : relation.name();
            String table = entity().toLowerCase();
            return name.equals(table) || name.startsWith(table + "_");
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
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < MappingForm.ALL.size(); i++) {
            MappingForm form = MappingForm.ALL.get(i);
            for (int j = 0; form.since() <= version && j < form.variants().size(); j++) {
                cells.add(new Cell(i, j, form));
            }
        }
        String ddl = joined(cells, cell -> cell.in(cell.form().ddl()) + "\n");
        EntityDrift drift = new EntityDrift(directory, hibernate)
                .jars(CellRun.jackson())
                .entities(joined(cells, cell -> cell.in(cell.form().entities()) + "\n"))
                .database(ddl);
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase live = server.createDatabase("live");
            try (Connection connection = live.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(ddl);
            }
            CellRun run = new CellRun(
                    directory,
                    hibernate,
                    "MappingProgram",
                    "package shop;\nimport java.util.*;\n" + joined(cells, Cell::use));
            Map<String, List<String>> events =
                    run.run(live, "use", cells.stream().map(Cell::line).toList(), "Europe/Berlin");
            requireAgreement(hibernate, cells, events, drift.verdict().open());
        }
    }

    private static String joined(List<Cell> cells, Function<Cell, String> part) {
        return cells.stream().map(part).collect(Collectors.joining());
    }

    private static void requireAgreement(
            String hibernate, List<Cell> cells, Map<String, List<String>> events, List<Finding> findings)
            throws Exception {
        List<ListedCells> reasons = ListedCells.read(REASONS);
        List<String> all = new ArrayList<>();
        List<String> disagreements = new ArrayList<>();
        for (Cell cell : cells) {
            String happened = String.join(" ", events.get(cell.entity()));
            List<Finding> found = findings.stream()
                    .filter(finding -> finding.members().isEmpty()
                            ? cell.has(finding.object())
                            : finding.memberObjects().stream().anyMatch(cell::has))
                    .toList();
            String wrong = wrong(happened, found);
            String variant = cell.form().variants().get(cell.variant()).replace("$t_s", "s");
            String line = cell.form().name() + " | " + variant + " | " + wrong + " | "
                    + found.stream().map(MappingMatrixTest::shown).collect(Collectors.joining(", ")) + " | " + happened;
            all.add(line);
            if (!wrong.isEmpty()) {
                Optional<ListedCells> reason = reasons.stream()
                        .filter(listed -> listed.includes(cell.form().name(), variant, wrong))
                        .findFirst();
                reason.ifPresentOrElse(USED::add, () -> disagreements.add(line));
            }
        }
        Files.write(Path.of("target/mapping-matrix-" + hibernate + ".txt"), all);
        assertThat(disagreements).isEmpty();
    }

    /** What the database does not enforce is no matter of one application's objects. */
    private static String wrong(String happened, List<Finding> all) {
        List<Finding> found = all.stream()
                .filter(finding -> finding.consequence() != Consequence.NOT_ENFORCED)
                .toList();
        Severity worst =
                found.stream().map(Finding::severity).max(Severity::compareTo).orElse(Severity.INFO);
        if (happened.startsWith("same")) {
            return worst == Severity.INFO ? "" : "FALSE " + worst;
        }
        if (worst == Severity.INFO) {
            return "SILENT";
        }
        boolean stated = found.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .anyMatch(finding -> switch (finding.consequence()) {
                    case INSERT_FAILS -> happened.startsWith("write") || happened.startsWith("start");
                    case READ_FAILS -> happened.startsWith("read");
                    case DATA_TRUNCATED, SILENTLY_WRONG -> happened.startsWith("changed");
                    default -> true;
                });
        return stated ? "" : "CONSEQUENCE";
    }

    private static String shown(Finding finding) {
        return finding.code() + " " + finding.severity() + " " + finding.consequence();
    }

    @AfterAll
    static void each_reason_is_needed() {
        if (VERSIONS.equals(CHOSEN)) {
            assertThat(USED).containsAll(ListedCells.read(REASONS));
        }
    }
}
