package io.github.schemaguard.document.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictSidesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a, b; a, b; a, b",
                "a, <<<<<<< HEAD, b, =======, c, >>>>>>> theirs, d; a, b, d; a, c, d",
                "<<<<<<< HEAD, b, ||||||| 1234, x, =======, c, >>>>>>> theirs; b; c",
                "<<<<<<< HEAD, =======, c, >>>>>>> theirs; ''; c",
                "<<<<<<< HEAD, a, =======, >>>>>>> t, b, <<<<<<< HEAD, =======, c, >>>>>>> t; a, b; b, c",
                "Title, =======, <<<<<<<<, text; Title, =======, <<<<<<<<, text; Title, =======, <<<<<<<<, text",
            })
    void the_lines_of_each_side(String file, String ours, String theirs) throws Exception {
        assertThat(ConflictSides.of(lines(file))).isEqualTo(new ConflictSides(lines(ours), lines(theirs)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a, <<<<<<< HEAD, b, =======, c; 2; the conflict does not end",
                "a, <<<<<<< HEAD, b, >>>>>>> theirs; 4; it does not fit line 2",
                "a, >>>>>>> theirs; 2; no conflict begins before it",
                "<<<<<<< HEAD, <<<<<<< HEAD, =======, >>>>>>> theirs; 2; it does not fit line 1",
                "<<<<<<< HEAD, Title, =======, b, =======, c, >>>>>>> theirs; 5; it does not fit line 1",
            })
    void markers_that_do_not_belong_together(String file, int line, String reason) {
        assertThatThrownBy(() -> ConflictSides.of(lines(file)))
                .isInstanceOfSatisfying(
                        MalformedConflict.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessage(reason);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(", "));
    }
}
