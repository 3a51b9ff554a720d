package io.github.schemaguard.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.compare.RealCatalogs;
import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.model.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The effect that the log names is the one that a server shows: old statements give the same before and after the change,
 * unless it is breaking.
 */
class ChangeEffectsTest {

    private static RealCatalogs catalogs;

    @BeforeAll
    static void start() {
        catalogs = RealCatalogs.start();
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    static Stream<Case> cases() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/changelog/effects.sql"));
        return Arrays.stream(text.split("(?m)^-- case: ")).skip(1).map(Case::parse);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_log_names_what_a_server_shows(Case one) throws SQLException {
        Catalog before = catalogs.of(one.comment(), one.before());
        List<String> then = results(one.old());
        Catalog after = catalogs.of(one.comment(), one.before(), one.after());
        List<String> now = results(one.old());

        List<SchemaChange> changes =
                ChangeDetection.between(before, after, DocumentCoverage.COVERAGE, RenameHints.NONE);
        ChangeEffect worst =
                Collections.min(changes.stream().map(SchemaChange::effect).toList());

        assertThat(worst).as(changes.toString()).isEqualTo(one.effect());
        assertThat(then).as("old statements work").noneMatch(result -> result.startsWith("error"));
        if (one.effect() == ChangeEffect.BREAKING) {
            assertThat(now).isNotEqualTo(then);
        } else {
            assertThat(now).isEqualTo(then);
        }
    }

    /** The result of each statement, a line being a transaction; the state of an error in the place of a result. */
    private static List<String> results(String statements) throws SQLException {
        List<String> results = new ArrayList<>();
        catalogs.connection().setAutoCommit(false);
        for (String line : statements.lines().toList()) {
            try (Statement statement = catalogs.connection().createStatement()) {
                results.add(statement.execute(line) ? rows(statement) : "done");
                catalogs.connection().commit();
            } catch (SQLException e) {
                catalogs.connection().rollback();
                results.add("error " + e.getSQLState());
            }
        }
        catalogs.connection().setAutoCommit(true);
        return results;
    }

    private static String rows(Statement statement) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    text.append(rows.getString(i)).append('|');
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    record Case(String name, String before, String after, String old, ChangeEffect effect) {

        /** Scripts that no other case has: a catalog that is read from a cache leaves the database of another case. */
        String comment() {
            return "-- " + name;
        }

        static Case parse(String text) {
            String effect = text.split("-- expect ", 2)[1].strip().toUpperCase(Locale.ROOT);
            return new Case(
                    text.lines().findFirst().orElseThrow(),
                    part(text, "before"),
                    part(text, "after"),
                    part(text, "old"),
                    ChangeEffect.valueOf(effect));
        }

        private static String part(String text, String name) {
            return text.split("-- " + name + "\n", 2)[1].split("\n-- ", 2)[0];
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
