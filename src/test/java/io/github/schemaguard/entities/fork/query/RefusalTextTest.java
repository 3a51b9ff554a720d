package io.github.schemaguard.entities.fork.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextTest {
    private static final String HERE = " in io.github.schemaguard.entities.fork.query.RefusalTextTest.";

    @Test
    void is_the_innermost_message() {
        assertThat(RefusalText.of(new IllegalStateException("outer", new IllegalArgumentException("no\n path"))))
                .isEqualTo("no path");
    }

    @ParameterizedTest
    @NullSource
    void of_a_null_pointer_is_what_was_done_and_where_it_was(String nothing) {
        assertThat(RefusalText.of(thrown(() -> Objects.requireNonNull(nothing, "\"value\" is null"))))
                .startsWith("outer: NullPointerException" + HERE)
                .endsWith(", perhaps because its parameters have no real values here");
    }

    @Test
    void of_an_exception_of_the_jdk_has_what_was_done_and_the_place() {
        assertThat(RefusalText.of(thrown(() -> List.of().iterator().next())))
                .startsWith("outer: NoSuchElementException" + HERE);
        assertThat(RefusalText.of(thrown(() -> Optional.empty().orElseThrow())))
                .startsWith("outer: NoSuchElementException: No value present" + HERE);
        assertThat(RefusalText.of(new NoSuchElementException()))
                .isEqualTo(
                        "NoSuchElementException" + HERE + "of_an_exception_of_the_jdk_has_what_was_done_and_the_place");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n ", "null", "IllegalStateException", "java.lang.IllegalStateException"})
    void of_a_message_that_says_nothing_is_the_type_and_the_place(String message) {
        IllegalStateException bare = new IllegalStateException(message);
        String expected = "IllegalStateException" + HERE + "of_a_message_that_says_nothing_is_the_type_and_the_place";

        assertThat(RefusalText.of(bare)).isEqualTo(expected);
        assertThat(RefusalText.of(new IllegalArgumentException("cannot build findByName; " + message, bare)))
                .isEqualTo(
                        message == null || message.isBlank() || message.equals("null")
                                ? "cannot build findByName: " + expected
                                : "cannot build findByName; " + message + ": " + expected);
        assertThat(RefusalText.of(new RuntimeException("better", new RuntimeException(bare))))
                .isEqualTo("better: " + expected);
        assertThat(RefusalText.of(new InvocationTargetException(bare))).isEqualTo(expected);
    }

    @Test
    void of_a_missing_class_says_that_it_is_missing() {
        assertThat(RefusalText.of(new IllegalStateException("outer", new NoClassDefFoundError("shop/Money"))))
                .isEqualTo("class shop.Money is not on the class path");
        assertThat(RefusalText.of(new ClassNotFoundException("shop.Money")))
                .isEqualTo("class shop.Money is not on the class path");
        assertThat(RefusalText.of(new NoClassDefFoundError("Could not initialize class shop.Money")))
                .isEqualTo("Could not initialize class shop.Money");
    }

    private static RuntimeException thrown(Supplier<?> failing) {
        try {
            return new IllegalStateException("not thrown: " + failing.get());
        } catch (RuntimeException thrown) {
            return new IllegalStateException("outer", thrown);
        }
    }
}
