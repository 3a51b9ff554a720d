package io.github.schemaguard.migrations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {

    private static List<SqlStatement> split(String text) {
        return split(text, true);
    }

    /** The statements, decoded, of a script in UTF-8. */
    private static List<SqlStatement> split(String text, boolean standardStrings) {
        SqlScript script =
                new SqlScript(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        List<SqlStatement> statements = new ArrayList<>();
        try {
            for (SqlStatement next = script.next(standardStrings); next != null; next = script.next(standardStrings)) {
                statements.add(next.decoded(StandardCharsets.UTF_8));
            }
        } catch (CharacterCodingException notUtf8) {
            throw new AssertionError(notUtf8);
        }
        return statements;
    }

    @Test
    void statements_know_the_line_where_they_begin() {
        assertThat(split("\uFEFF-- first\nSELECT 1;\n\n/* a /* nested */ ; */ SELECT\n2;\nSELECT 3"))
                .containsExactly(
                        new SqlStatement(2, "SELECT 1", null),
                        new SqlStatement(4, "SELECT\n2", null),
                        new SqlStatement(6, "SELECT 3", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;b', 'it''s;', \"odd;name\", \"a\"\";b\"",
                "SELECT E'\\';', E'a''\\';'",
                "SELECT '\\', 1",
                "DO $$ BEGIN PERFORM 1; END $$",
                "DO $a$ BEGIN PERFORM $b$;$b$; $$;$$ END $a$",
                "SELECT a$1$b, $1",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM u; DELETE FROM v)",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN 1 END; SELECT 2; END",
                "CREATE OR REPLACE PROCEDURE p() LANGUAGE sql begin\natomic SELECT 1; end",
                "SELECT 1 -- ; not the end\n + 1",
                "CREATE TABLE \u00e9t\u00e9 (\u00e9 text DEFAULT ';')"
            })
    void a_semicolon_inside_does_not_end_a_statement(String statement) {
        assertThat(split(statement + "; SELECT 2;"))
                .extracting(SqlStatement::text)
                .containsExactly(statement, "SELECT 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 'it\\'s; here'", "SELECT '\\\\', ';'", "SELECT E'\\';', 'a''\\';'"})
    void a_backslash_escapes_a_quote_if_strings_are_not_standard(String statement) {
        assertThat(split(statement + "; SELECT 2;", false))
                .extracting(SqlStatement::text)
                .containsExactly(statement, "SELECT 2");
    }

    @Test
    void begin_of_a_transaction_is_a_statement() {
        assertThat(split("BEGIN; SELECT CASE WHEN true THEN 1 END; COMMIT; END;"))
                .extracting(SqlStatement::text)
                .containsExactly("BEGIN", "SELECT CASE WHEN true THEN 1 END", "COMMIT", "END");
    }

    @Test
    void copy_takes_its_rows_and_the_next_statement_its_own_line() {
        assertThat(split("COPY t FROM stdin WITH (FORMAT text);\n1\t;\n\\.\nSELECT 1;"))
                .containsExactly(
                        new SqlStatement(1, "COPY t FROM stdin WITH (FORMAT text)", new SqlStatement.Rows(2, "1\t;\n")),
                        new SqlStatement(4, "SELECT 1", null));
    }

    @Test
    void copy_with_no_rows_or_with_windows_line_ends() {
        assertThat(split("COPY t FROM stdin;\r\n\\.\r\nSELECT 1;\r\n"))
                .containsExactly(
                        new SqlStatement(1, "COPY t FROM stdin", new SqlStatement.Rows(2, "")),
                        new SqlStatement(3, "SELECT 1", null));
    }

    @Test
    void psql_commands_end_with_their_line() {
        assertThat(split("\\restrict abc\nSELECT 1;\n\\unrestrict abc"))
                .extracting(SqlStatement::text, SqlStatement::isPsqlCommand)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("\\restrict abc", true),
                        org.assertj.core.groups.Tuple.tuple("SELECT 1", false),
                        org.assertj.core.groups.Tuple.tuple("\\unrestrict abc", true));
    }

    @Test
    void a_colon_at_the_end_of_a_value_does_not_read_the_variable_after_it() {
        assertThat(texts(new SqlScript(
                        "SELECT :colon'name', :a", values(Map.of("colon", "'x'::text || :", "name", "b")))))
                .containsExactly("SELECT 'x'::text || :'name', :a");
    }

    @Test
    void values_are_read_within_values_but_not_within_themselves() {
        assertThat(texts(new SqlScript(
                        "SELECT :a; SELECT :b, :a;", values(Map.of("a", "1, :b", "b", "2, :c, :a, :b", "c", "3")))))
                .containsExactly("SELECT 1, 2, 3, :a, :b", "SELECT 2, 3, 1, :b, :b, 1, 2, 3, :a, :b");
    }

    @Test
    void lines_are_those_of_the_file_whatever_values_contain() {
        SqlScript script =
                new SqlScript("SELECT :many;\nSELECT\n:many;\nSELECT 3;", values(Map.of("many", "1,\n2,\n3")));
        assertThat(List.of(script.next(true), script.next(true), script.next(true)))
                .extracting(SqlStatement::line)
                .containsExactly(1, 2, 4);
    }

    /** Copies of the rest of the script for each use would take minutes. */
    @Test
    void many_uses_of_variables_take_time_in_proportion() {
        int uses = 500_000;
        SqlScript script =
                new SqlScript("SELECT :a || :'b' \\; ".repeat(uses), values(Map.of("a", "'x'", "'b'", "'y'")));
        SqlStatement all = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> script.next(true));
        assertThat(all.text()).hasSize("SELECT 'x' || 'y' ; ".length() * uses - 1);
    }

    @Test
    void a_long_chain_of_values_takes_time_in_proportion() {
        int values = 100_000;
        SqlScript script = new SqlScript(
                "SELECT :v0", use -> ":v" + (Math.min(Integer.parseInt(use.substring(2)), values) + 1) + " ");
        SqlStatement all = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> script.next(true));
        assertThat(all.text()).isEqualTo("SELECT :v" + (values + 1));
    }

    private static UnaryOperator<@Nullable String> values(Map<String, String> values) {
        return use -> values.get(use.substring(1));
    }

    private static List<String> texts(SqlScript script) {
        List<String> texts = new ArrayList<>();
        for (SqlStatement found = script.next(true); found != null; found = script.next(true)) {
            texts.add(found.text());
        }
        return texts;
    }

    @Property
    void any_text_is_split_without_failing_or_inventing_characters(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String text) {
        // psql itself removes these backslashes.
        List<SqlStatement> statements = split(text.replace("\\;", "").replace("\\:", ""));
        assertThat(statements)
                .allSatisfy(statement ->
                        assertThat(text.replace("\\;", "").replace("\\:", "")).contains(statement.text()));
    }
}
