package io.github.schemaguard.compare.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which renderings of a default produce the same value. */
class DefaultExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
            'a'::text # 'a'::character varying # true
            'a'::text # 'b'::text # false
            'a''b'::text # 'a''b'::bpchar # true
            'a'::text # lower('a'::text) # false
            '0'::bigint # 0 # true
            '-1.5'::numeric # -1.5 # true
            (0)::numeric # 0 # true
            ('-1'::integer)::smallint # -1 # true
            '1a'::text # 1a # false
            now() # CURRENT_TIMESTAMP # true
            transaction_timestamp() # now() # true
            now() # clock_timestamp() # false
            nextval('a_seq'::regclass) # nextval('b_seq'::regclass) # false
            'a_seq'::regclass # 'a_seq'::text # false
            'a'::text # 'a' # true
            1 # 2 # false
            """)
    void the_same_value(String one, String other, boolean same) {
        assertThat(DefaultExpression.same(one, other)).isEqualTo(same);
        assertThat(DefaultExpression.same(other, one)).isEqualTo(same);
    }
}
