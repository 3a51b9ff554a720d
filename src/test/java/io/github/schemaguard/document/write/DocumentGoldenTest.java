package io.github.schemaguard.document.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.document.Catalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What documents look like, to be read by people; {@code -Dgolden.rewrite} writes the expected files anew. */
class DocumentGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/document");

    @Test
    void the_shop() throws IOException {
        expect("shop.md", DocumentWriter.write(Catalogs.shop()).text());
    }

    private static void expect(String name, String text) throws IOException {
        Path expected = FOLDER.resolve(name);
        if (System.getProperty("golden.rewrite") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }
}
