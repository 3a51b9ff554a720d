package io.github.schemaguard.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b,c | 1 | a and 2 more", "a,b,c | 2 | a, b and 1 more", "a,b,c | 3 | a, b, c", "a | 2 | a"})
    void the_rest_is_counted(String names, int most, String shown) {
        assertThat(FirstNames.of(List.of(names.split(",")), most)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2 | a; b and 1 more", "3 | a; b; c"})
    void the_text_between_may_be_another(int most, String shown) {
        assertThat(FirstNames.of(List.of("a", "b", "c"), most, "; ")).isEqualTo(shown);
    }
}
