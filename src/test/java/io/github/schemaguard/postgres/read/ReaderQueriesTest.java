package io.github.schemaguard.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The queries as files: few, explained, and only of those versions that they are written for. */
class ReaderQueriesTest {

    private static final Path QUERIES = Path.of("src/main/resources/io/github/schemaguard/postgres/read");
    private static final int MOST = 25;

    @Test
    void there_are_few_and_each_begins_with_what_it_returns() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            assertThat(files)
                    .hasSizeLessThanOrEqualTo(MOST)
                    .allSatisfy(file -> assertThat(file).content().startsWith("-- "));
        }
    }

    @Test
    void a_line_for_certain_versions_is_only_sent_to_these() {
        String on14 = new QueryFile(14, Set.of(), "1,2").text("constraints");
        String on18 = new QueryFile(18, Set.of(), "1,2").text("constraints");

        assertThat(on14).contains("true as enforced").doesNotContain("conenforced");
        assertThat(on18).contains("k.conenforced as enforced").doesNotContain("true as enforced");
        assertThat(on18).contains("any ('{1,2}'::oid[])");
    }

    @Test
    void a_catalog_that_the_role_may_not_read_is_left_out() {
        assertThat(new QueryFile(17, Set.of("pg_proc"), "").text("grants")).doesNotContain("from pg_proc");
        assertThat(new QueryFile(17, Set.of(), "").text("grants")).contains("from pg_proc");
    }
}
