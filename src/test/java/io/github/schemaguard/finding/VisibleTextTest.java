package io.github.schemaguard.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "##vso[task.setvariable variable=a]b",
                "public.a##vso[task.complete]",
                "##VSO[x]",
                "##teamcity[buildStatus text='ok']",
                "##[error]x",
                "###vso[x]",
                "::error::x",
                "  ::set-output name=a::b",
                "a\n::stop-commands::x",
                "a\r::error::x",
                "a\u2028::error::x"
            })
    void nothing_is_a_command(String text) {
        assertThat(VisibleText.lines(text))
                .doesNotContainPattern("(?i)##(vso|teamcity)?\\[")
                .doesNotContainPattern("(?m)^\\s*::");
        assertThat(VisibleText.line(text))
                .doesNotContainPattern("(?i)##(vso|teamcity)?\\[")
                .doesNotContainPattern("(?m)^\\s*::")
                .doesNotContainPattern("\\R");
    }

    @Test
    void characters_that_nobody_sees_are_shown() {
        assertThat(VisibleText.characters("a\u202eb\u2066c\u2028d\u001b[31m\ufeff\u00ad\u200b"))
                .isEqualTo("a\\u202eb\\u2066c\\u2028d\\u001b[31m\\ufeff\\u00ad\\u200b");
        assertThat(VisibleText.characters("\udb40\udc41\ud800")).isEqualTo("\\u{e0041}\\ud800");
    }

    @Test
    void text_in_any_script_stays() {
        for (String text : new String[] {
            "a::b",
            "a #[b]",
            "## Heading",
            "caf\u00e9 \u0e01\u0e33 \u05e9\u05dc\u05d5\u05dd",
            "\u0645\u06cc\u200c\u062e",
            "line\n\tnext",
            "\ud83d\udc69\u200d\ud83d\udcbb"
        }) {
            assertThat(VisibleText.lines(text)).isEqualTo(text);
        }
    }
}
