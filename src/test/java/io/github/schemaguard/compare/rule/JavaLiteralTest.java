package io.github.schemaguard.compare.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.StaticJavaParser;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaLiteralTest {

    @Property
    void java_reads_the_text_again(@ForAll String text) {
        assertThat(StaticJavaParser.parseExpression(JavaLiteral.of(text))
                        .asStringLiteralExpr()
                        .asString())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "email | \"email\"",
                "Email | \"\\\"Email\\\"\"",
                "order | \"\\\"order\\\"\"",
                "a\"b | \"\\\"a\\\"b\\\"\"",
            })
    void a_name_that_sql_quotes_is_quoted_inside(String name, String literal) {
        assertThat(JavaLiteral.ofName(name)).isEqualTo(literal);
    }
}
