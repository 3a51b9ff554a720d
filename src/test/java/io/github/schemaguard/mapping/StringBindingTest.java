package io.github.schemaguard.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringBindingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db/shop | TYPED",
                "jdbc:postgresql://db/shop?stringtype=unspecified | UNTYPED",
                "jdbc:postgresql://db/shop?ssl=true&stringtype=UNSPECIFIED&x=y | UNTYPED",
                "jdbc:postgresql://db/shop?stringtype=varchar | TYPED",
                "jdbc:postgresql://db/shop?mystringtype=unspecified | TYPED",
                "jdbc:postgresql://${HOST}/${NAME} | TYPED",
                "jdbc:postgresql://${HOST}/${NAME}?stringtype=unspecified | UNTYPED",
                "jdbc:postgresql://db/shop?${OPTIONS} | UNKNOWN",
                "${DB_URL} | UNKNOWN",
                "ssl=true;stringtype=unspecified | UNTYPED",
            })
    void a_setting_says_whether_the_type_is_left_out(String value, StringBinding expected) {
        assertThat(StringBinding.of(value)).isEqualTo(expected);
    }

    @Test
    void one_setting_that_leaves_the_type_out_is_enough() {
        assertThat(StringBinding.ofProperty("Unspecified").or(StringBinding.TYPED))
                .isEqualTo(StringBinding.UNTYPED);
        assertThat(StringBinding.UNKNOWN.or(StringBinding.UNTYPED)).isEqualTo(StringBinding.UNTYPED);
        assertThat(StringBinding.of(null).or(StringBinding.ofProperty("${TYPE}")))
                .isEqualTo(StringBinding.UNKNOWN);
        assertThat(StringBinding.UNKNOWN.or(StringBinding.TYPED)).isEqualTo(StringBinding.UNKNOWN);
    }
}
