package io.github.schemaguard.migrations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "UTF8, UTF-8",
        "utf-8, UTF-8",
        "SQL_ASCII, UTF-8",
        "LATIN1, ISO-8859-1",
        "latin9, ISO-8859-15",
        "ISO_8859_5, ISO-8859-5",
        "WIN1252, windows-1252",
        "windows1250, windows-1250",
        "KOI8R, KOI8-R",
        "EUC_JP, EUC-JP",
        "SJIS, windows-31j"
    })
    void the_names_of_postgresql_are_known_in_any_spelling(String name, String expected) {
        assertThat(ClientEncoding.named(name)).contains(Charset.forName(expected));
    }

    @Test
    void a_name_that_java_does_not_have_is_not_taken_for_another() {
        assertThat(ClientEncoding.named("MULE_INTERNAL")).isEmpty();
        assertThat(ClientEncoding.named("nonsense")).isEmpty();
    }
}
