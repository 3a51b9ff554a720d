package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

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
        assertThat(Expression.unwrap(printed)).isEqualTo(expected);
    }
}
