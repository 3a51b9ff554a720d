package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a finding says will happen does happen: the statement that an application sends is sent to a real server. */
class ConsequencesTest {

    private static final Path PROOFS = Path.of("src/test/resources/compare/consequences/proofs.sql");

    private static RealCatalogs catalogs;

    @BeforeAll
    static void start() throws SQLException {
        catalogs = RealCatalogs.start();
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    static Stream<ComparisonCase> proofs() throws IOException {
        return ComparisonCase.parse("", Files.readString(PROOFS)).stream();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void it_happens(ComparisonCase proof) throws SQLException {
        CasesTest.expected(proof, catalogs);

        catalogs.fresh(proof.script("database"));
        try (Statement statement = catalogs.connection().createStatement()) {
            happens(
                    statement,
                    proof.ddl().getOrDefault("run", ""),
                    proof.note("then").orElseThrow());
        } finally {
            catalogs.execute("reset all");
            catalogs.execute("deallocate all");
        }
    }

    private static void happens(Statement statement, String script, String end) throws SQLException {
        String value = end.substring(end.indexOf(' ') + 1);
        switch (end.substring(0, end.indexOf(' '))) {
            case "fails" ->
                assertThatThrownBy(() -> statement.execute(script))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                failure -> assertThat(failure.getSQLState()).isEqualTo(value));
            case "gives" -> assertThat(last(statement, script).getString(1)).isEqualTo(value);
            case "plans" -> assertThat(last(statement, script).getString(1)).startsWith(value);
            case "unreadable" -> {
                ResultSet row = last(statement, script);
                assertThatThrownBy(() -> read(row, value)).isInstanceOf(SQLException.class);
            }
            default -> throw new IllegalArgumentException(end);
        }
    }

    private static Object read(ResultSet row, String type) throws SQLException {
        return type.equals(Clob.class.getName()) ? row.getClob(1).length() : row.getInt(1);
    }

    /** The first row of the last query of a script. */
    private static ResultSet last(Statement statement, String script) throws SQLException {
        boolean rows = statement.execute(script);
        ResultSet last = rows ? statement.getResultSet() : null;
        while (statement.getMoreResults(Statement.KEEP_CURRENT_RESULT) || statement.getUpdateCount() != -1) {
            last = statement.getResultSet() == null ? last : statement.getResultSet();
        }
        assertThat(last).isNotNull();
        assertThat(last.next()).isTrue();
        return last;
    }

    @Test
    void every_consequence_of_a_rule_on_entities_is_proven() throws IOException {
        Set<String> claimed = RuleExample.all().stream()
                // SG4 and SG5 are about documents, SG6 about two databases: none claims that a statement fails. SG7 is
                // what
                // PostgreSQL or Hibernate answers.
                .filter(example -> !example.code().matches("SG[4567].*"))
                .flatMap(example -> example.description().expected().stream()
                        .filter(expected -> !expected.startsWith("INFO "))
                        .map(expected -> example.code() + " " + expected.split(" ")[1]))
                .filter(claim -> !claim.endsWith("DOCUMENT_STALE"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> proven = Stream.concat(proofs(), HibernateProofsTest.proofs())
                .flatMap(proof -> proof.expected().stream().map(expected -> code(proof) + " " + expected.split(" ")[1]))
                .collect(Collectors.toSet());

        claimed.removeAll(proven);
        assertThat(claimed).isEmpty();
    }

    private static String code(ComparisonCase proof) {
        return proof.name().replaceFirst("^: ", "").split(" ")[0];
    }
}
