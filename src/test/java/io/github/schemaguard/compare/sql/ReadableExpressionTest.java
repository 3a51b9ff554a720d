package io.github.schemaguard.compare.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
            ((code)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[])) # code IN ('A', 'B')
            (code = ANY (ARRAY['A'::text, 'B'::text])) # code IN ('A', 'B')
            ((code)::text <> ALL ((ARRAY['A'::character varying])::text[])) # code NOT IN ('A')
            (state = ANY (ARRAY['a'::shop.state, 'b'::shop.state])) # state IN ('a', 'b')
            (n = ANY (ARRAY[0, 1, -2])) # n IN (0, 1, -2)
            (total > (0)::numeric) # total > 0
            ((total > (0)::numeric) AND ((name)::text <> ''::text)) # (total > 0) AND (name <> '')
            (day >= '2020-01-01'::date) # day >= '2020-01-01'
            (name = 'it''s (0)::numeric'::text) # name = 'it''s (0)::numeric'
            (("Odd Name")::text = 'x'::text) # "Odd Name" = 'x'
            (char_length((name)::text) > 3) # char_length(name) > 3
            ((a)::text = (b)::text) # a = b
            ((x)::timestamp(3) without time zone > now()) # x > now()
            ("odd(" > 1) # "odd(" > 1
            (a + b) > (c - d) # (a + b) > (c - d)
            nextval('shop.orders_id_seq'::regclass) # nextval('shop.orders_id_seq')
            ("lower"('A'::text) = lower(name)::text) # "lower"('A') = lower(name)::text
            (f(1)::numeric > (2)::numeric) # f(1)::numeric > 2
            """)
    void leaves_out_what_postgresql_adds(String catalog, String readable) {
        assertThat(ReadableExpression.of(catalog)).isEqualTo(readable);
    }
}
