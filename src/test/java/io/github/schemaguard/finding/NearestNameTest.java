package io.github.schemaguard.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a misspelt name was meant to be. */
class NearestNameTest {

    private static final List<String> KNOWN =
            List.of("schema.url", "schema.username", "schema.password", "schema.document", "schema.documentLayout");

    @ParameterizedTest
    @CsvSource({
        "schema.usrname, schema.username",
        "schema.user_name, schema.username",
        "schema.passwort, schema.password",
        "schema.URL, schema.url",
        "schema.user, schema.username",
        "schema.pass, schema.password",
        "schema.doc, schema.document",
        "schema.documentLay, schema.documentLayout",
        "schema.pa,",
        "schema.connection,",
    })
    void the_nearest_name(String given, String near) {
        assertThat(NearestName.of(given, KNOWN, "schema.".length()).orElse(null))
                .isEqualTo(near);
    }
}
