package io.github.schemaguard.compare.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of many values, long texts and deep parentheses are read like short ones. */
class LongExpressionsTest {

    private static final int MANY = 20_000;

    @Test
    void a_list_of_many_values() {
        String values = values("'v%d'::character varying", ", ");
        String check = "((status)::text = ANY ((ARRAY[" + values + "])::text[]))";

        assertThat(ValueList.of(check).orElseThrow()).hasSize(MANY);
        assertThat(ReadableExpression.of(check)).isEqualTo("status IN (" + values("'v%d'", ", ") + ")");
        assertThat(ValueList.of(values("((status)::text = 'v%d'::text)", " OR "))
                        .orElseThrow())
                .hasSize(MANY);
    }

    @Test
    void a_long_text() {
        String text = "it''s ".repeat(MANY);

        assertThat(ValueList.of("(v = '" + text + "'::text)").orElseThrow()).containsExactly(text.replace("''", "'"));
        assertThat(ReadableExpression.of("(v = '" + text + "'::text)")).isEqualTo("v = '" + text + "'");
        assertThat(DefaultExpression.same("'" + text + "'::text", "'" + text + "'::character varying"))
                .isTrue();
    }

    @Test
    void a_long_name_and_many_modifiers() {
        String name = "\"" + "a\"\"".repeat(MANY) + "\"";

        assertThat(ValueList.of("((" + name + ")::text = 'A'::text)").orElseThrow())
                .containsExactly("A");
        assertThat(PostgresType.parse("numeric(" + "1,".repeat(MANY) + "1)").modifiers())
                .hasSize(MANY + 1);
    }

    private static String values(String format, String separator) {
        return IntStream.range(0, MANY).mapToObj(format::formatted).collect(Collectors.joining(separator));
    }
}
