package io.github.schemaguard.changelog;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.schemaguard.RandomEdits;
import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.model.Catalog;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a log, it is read or refused in words, and what was read takes another entry. */
class ChangeLogFuzzTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Catalog FIRST =
            ChangeLogTest.schema(ChangeLogTest.table("customer", ChangeLogTest.column("id", "bigint")));
    private static final Catalog SECOND = ChangeLogTest.schema(ChangeLogTest.table(
            "customer", ChangeLogTest.column("id", "bigint"), ChangeLogTest.column("name", "text")));
    private static final String LOG = log();

    private static String log() {
        try {
            String first = ChangeLog.parse("", "log.md")
                    .append(ExampleUpdates.update(null, FIRST, DAY, "Begun", List.of("V1__a.sql")))
                    .orElseThrow();
            return ChangeLog.parse(first, "log.md")
                    .append(ExampleUpdates.update(FIRST, SECOND, DAY, null, List.of()))
                    .orElseThrow();
        } catch (ChangeLogException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Property(tries = 500)
    void a_log(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int edits) {
        String text = RandomEdits.of(LOG, new Random(seed), edits);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                ChangeLog log = ChangeLog.parse(text, "log.md");
                log.verify(DocumentCoverage.fingerprint(SECOND));
                log.append(ExampleUpdates.update(SECOND, FIRST, DAY, null, List.of()));
            } catch (ChangeLogException refused) {
                // In its own words, which is what is wanted.
            }
        });
    }
}
