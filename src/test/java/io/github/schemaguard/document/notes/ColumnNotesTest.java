package io.github.schemaguard.document.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNotesTest {

    /** A slash ends a line: the prose, the note on {@code a}, and what is left without it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "`a`: x                                  | `a`: x                   | ''",
                "before//`a`: x/goes on//after           | `a`: x/goes on           | before//after",
                "`a`: x/#### Heading                     | `a`: x                   | #### Heading",
                "before/`a`: x//after                    | `a`: x                   | before//after",
                "`b`: y/`a`: x                           | `a`: x                   | `b`: y",
                "- `a`: x/- `b`: y                       | - `a`: x                 | - `b`: y",
                "- `b`: y/- `a`: x//after                | - `a`: x                 | - `b`: y//after",
                "- `a`: x/lazy/  - deep//  more//after   | - `a`: x/lazy/  - deep//  more | after",
                "* **`a`** x//1. one                     | * **`a`** x              | 1. one",
                "**`a`** x/- an item//after              | **`a`** x/- an item      | after",
                "- `a`:/  ```/  `b`: code/- no item/  ```/- `b`: y | - `a`:/  ```/  `b`: code/- no item/  ``` | - `b`: y",
                "`a`: x//`a`: again                      | `a`: x//`a`: again       | ''",
                "the `a` in a line                       | -                        | the `a` in a line",
                "~~~/`a`: code/~~~                       | -                        | ~~~/`a`: code/~~~"
            })
    void a_note_is_told_from_what_stands_around_it(String prose, String note, String left) {
        ColumnNotes notes = ColumnNotes.of(prose.replace('/', '\n'));

        assertThat(notes.on(Set.of("a"))).isEqualTo(note == null ? Map.of() : Map.of("a", note.replace('/', '\n')));
        assertThat(notes.without(Set.of("a"))).isEqualTo(left.replace('/', '\n'));
    }

    @Property
    void no_line_is_lost(@ForAll("prose") String prose) {
        ColumnNotes notes = ColumnNotes.of(prose);

        assertThat(notes.renamed(Map.of())).isEqualTo(prose);
        String parted = String.join("\n", notes.on(Set.of("a")).values()) + "\n" + notes.without(Set.of("a"));
        assertThat(parted.lines().filter(line -> !line.isBlank()))
                .containsExactlyInAnyOrderElementsOf(
                        prose.lines().filter(line -> !line.isBlank()).toList());
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of(
                        "",
                        "",
                        "words",
                        "`a`: x",
                        "- `a`: x",
                        "- `b`: y",
                        "  deeper",
                        "```",
                        "# Heading",
                        "1. one",
                        "- item")
                .list()
                .ofMaxSize(12)
                .map(lines -> String.join("\n", lines));
    }
}
