package io.github.schemaguard.migrations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The text is compared with a {@link StringBuilder}. */
class EditedTextTest {
    record Edit(int place, int length, String by) {}

    @Property
    void edits_at_any_place_have_the_expected_text(@ForAll("texts") String text, @ForAll("edits") List<Edit> edits) {
        EditedText edited = new EditedText(text);
        StringBuilder expected = new StringBuilder(text);
        for (Edit edit : edits) {
            int from = edit.place() % (expected.length() + 1);
            int to = Math.min(from + edit.length(), expected.length());
            edited.replace(from, to, edit.by());
            expected.replace(from, to, edit.by());
            assertThat(edited).hasToString(expected.toString()).hasSameSizeAs(expected);
        }
        for (int i = 0; i < expected.length(); i++) {
            assertThat(edited.charAt(i)).isEqualTo(expected.charAt(i));
            String part = expected.substring(i, Math.min(i + 2, expected.length()));
            assertThat(edited.substring(i, i + part.length())).isEqualTo(part);
            assertThat(edited.startsWith(part, i)).isTrue();
            assertThat(edited.indexOf(part, 0)).isEqualTo(expected.indexOf(part));
        }
        assertThat(edited.indexOf("\u00FF\u00FE!", 0)).isEqualTo(expected.indexOf("\u00FF\u00FE!"));
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'b', ' ', '\n', '\u00E9', '\u00FF')
                .ofMaxLength(20);
    }

    @Provide
    static Arbitrary<List<Edit>> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 5),
                        texts())
                .as(Edit::new)
                .list()
                .ofMaxSize(10);
    }
}
