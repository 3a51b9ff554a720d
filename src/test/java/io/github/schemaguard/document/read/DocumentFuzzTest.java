package io.github.schemaguard.document.read;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.schemaguard.RandomEdits;
import io.github.schemaguard.document.Catalogs;
import io.github.schemaguard.document.content.DocumentLayout;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.document.write.WrittenDocument;
import java.time.Duration;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever people, merges and editors do to a document, it is read or refused in words: no other exception, no hang. */
class DocumentFuzzTest {
    private static final WrittenDocument ONE_FILE = DocumentWriter.write(Catalogs.shop());
    private static final WrittenDocument PAGES = new DocumentWriter(DocumentOptions.defaults()
                    .withLayout(DocumentLayout.PER_TABLE)
                    .withIntroduction("## Hello\n\nText."))
            .write(Catalogs.shop(), null);

    @Property(tries = 300)
    void one_file(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int edits) {
        String text = RandomEdits.of(ONE_FILE.text(), new Random(seed), edits);
        read(text, new TreeMap<>());
    }

    @Property(tries = 150)
    void an_index_and_pages(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int edits) {
        Random random = new Random(seed);
        SortedMap<String, DocumentText> pages = new TreeMap<>();
        PAGES.pages()
                .forEach((name, page) -> pages.put(name, DocumentText.of(name, RandomEdits.of(page, random, edits))));
        read(RandomEdits.of(PAGES.text(), random, edits), pages);
    }

    private static void read(String text, SortedMap<String, DocumentText> pages) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                DocumentReading reading = DocumentReader.read(DocumentText.of("schema.md", text), pages);
                // What was read can be written and read again, too.
                new DocumentWriter(DocumentOptions.defaults()).write(reading.catalog(), reading);
            } catch (DocumentException refused) {
                // In its own words, which is what is wanted.
            }
        });
    }
}
