package io.github.schemaguard.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "(a > 0)~a > 0",
                "((a > 0) AND (b > 0))~(a > 0) AND (b > 0)",
                "(a > 0) AND (b > 0)~(a > 0) AND (b > 0)",
                "lower(a)~lower(a)",
                "(a = ')'::text)~a = ')'::text",
                "(a = 'it''s)')~a = 'it''s)'",
                "(a = E'\\\\')~a = E'\\\\'",
                "(a = E'\\')')~a = E'\\')'",
                "(\"a)\" = 1)~\"a)\" = 1",
                "(\"a\"\")\" = 1)~\"a\"\")\" = 1"
            })
    void one_pair_of_parentheses_around_the_whole_is_taken_away(String printed, String expected) {
        assertThat(SqlExpression.unwrap(printed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a = ANY (ARRAY[('x'::character varying)::text, ('it''s)'::character varying)::text])"
                        + "~a = ANY ((ARRAY['x'::character varying, 'it''s)'::character varying])::text[])",
                "ARRAY[('x'::character varying)::text]~(ARRAY['x'::character varying])::text[]",
                "ARRAY[(E'\\\\'''::character varying)::text]~(ARRAY[E'\\\\'''::character varying])::text[]",
                "f(ARRAY[(a)::text], ARRAY[('x'::\"T\")::text]) OR ARRAY[('y'::s.t)::text] IS NULL"
                        + "~f(ARRAY[(a)::text], (ARRAY['x'::\"T\"])::text[]) OR (ARRAY['y'::s.t])::text[] IS NULL",
                // No one type, or nothing to do.
                "ARRAY[('x'::character varying)::text, 'y'::text]~ARRAY[('x'::character varying)::text, 'y'::text]",
                "ARRAY[('x'::name)::text, ('y'::varchar)::text]~ARRAY[('x'::name)::text, ('y'::varchar)::text]",
                "ARRAY[(1)::numeric, (2)::numeric]~ARRAY[(1)::numeric, (2)::numeric]",
                "a = 'ARRAY[(''x''::a)::b]'~a = 'ARRAY[(''x''::a)::b]'",
                "(ARRAY['x'::character varying])::text[]~(ARRAY['x'::character varying])::text[]"
            })
    void a_list_of_casts_is_cast_as_a_whole(String printed, String expected) {
        assertThat(SqlExpression.canonical(printed)).isEqualTo(expected);
    }
}
