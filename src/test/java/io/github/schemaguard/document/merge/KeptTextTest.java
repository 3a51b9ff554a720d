package io.github.schemaguard.document.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTextTest {

    @ParameterizedTest
    @CsvSource({
        "a b c,   a b c,   a b c",
        "a c,     a b c,   a b c",
        "a b,     a c,     a b c",
        "b a,     c a,     b c a",
        "a,       '',      a",
        "'',      a,       a",
        "a b,     b a,     a b",
        "a,       x x a,   x a",
    })
    void elements_of_both_are_kept_once(String ours, String theirs, String all) {
        assertThat(KeptText.union(words(ours), words(theirs))).isEqualTo(words(all));
    }

    @ParameterizedTest
    @CsvSource({
        "A.~~B., A.~~C., A.~~B.~~C.",
        "- a~- b, - a~- c, - a~- b~- c",
        "- a~  more~- b, - a~  more~- c, - a~  more~- b~- c",
        "One., '', One.",
        "'', One.~~~Two., One.~~~Two.",
        "```~a~~b~```, ```~a~~c~```, ```~a~~b~```~~```~a~~c~```",
        "x~- a, y~- a, x~~y~~- a",
    })
    void paragraphs_and_list_items_of_both_are_kept_once(String ours, String theirs, String all) {
        assertThat(KeptText.union(lines(ours), lines(theirs))).isEqualTo(lines(all));
    }

    @Property(tries = 300)
    void nothing_is_lost(
            @ForAll List<@CharRange(from = 'a', to = 'e') Character> ours,
            @ForAll List<@CharRange(from = 'c', to = 'g') Character> theirs) {
        List<Character> all = KeptText.union(ours, theirs);

        assertThat(all.containsAll(ours)).isTrue();
        assertThat(all.containsAll(theirs)).isTrue();
        List<Character> rest = new ArrayList<>(all);
        ours.forEach(rest::remove);
        assertThat(rest).noneMatch(ours::contains);
        assertThat(rest).doesNotHaveDuplicates();
        assertThat(all.stream().filter(ours::contains)).isEqualTo(ours);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static String lines(String text) {
        return text.replace('~', '\n');
    }
}
