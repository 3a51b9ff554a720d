package io.github.schemaguard.entities.fork.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;

class RefusalTextTest {

    @Test
    void is_the_innermost_message() {
        assertThat(RefusalText.of(new IllegalStateException("outer", new IllegalArgumentException("no\n path"))))
                .isEqualTo("no path");
    }

    @ParameterizedTest
    @NullSource
    void of_a_null_pointer_is_where_it_was(String nothing) {
        RuntimeException failure = new RuntimeException();
        try {
            Objects.requireNonNull(nothing, "\"value\" is null");
        } catch (NullPointerException thrown) {
            failure = new IllegalStateException("outer", thrown);
        }

        assertThat(RefusalText.of(failure))
                .isEqualTo("NullPointerException in java.util.Objects.requireNonNull, perhaps because its parameters"
                        + " have no real values here");
    }
}
