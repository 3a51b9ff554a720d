package io.github.schemaguard.bench;

import io.github.schemaguard.document.content.DocumentLayout;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.document.write.WrittenDocument;
import io.github.schemaguard.model.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Times writing the document of a schema and reading it back, including files: the first one in this JVM, and each of the
 * later ones. Arguments: the number of tables, and the layout (default: {@code auto}).
 */
public final class DocumentBenchmark {

    private static final int ROUNDS = 12;

    private DocumentBenchmark() {}

    public static void main(String[] arguments) throws IOException, DocumentException {
        int tables = Integer.parseInt(arguments[0]);
        Catalog catalog = ComparisonBenchmark.schema("uk", tables, 0);
        DocumentLayout layout =
                arguments.length > 1 ? DocumentLayout.labelled(arguments[1]).orElseThrow() : DocumentLayout.AUTO;
        DocumentOptions options = DocumentOptions.defaults().withLayout(layout);
        Path directory = Files.createTempDirectory("documents");
        System.out.printf("round write_ms read_ms again_ms%n");
        for (int round = 1; round <= ROUNDS; round++) {
            Path file = Files.createDirectories(directory.resolve(String.valueOf(round)))
                    .resolve("database-schema.md");
            long start = System.nanoTime();
            write(new DocumentWriter(options).write(catalog, null), file);
            long written = System.nanoTime();
            DocumentReading reading = DocumentReader.read(file, file.toString());
            long read = System.nanoTime();
            new DocumentWriter(options).write(catalog, reading);
            long again = System.nanoTime();
            System.out.printf(
                    "%d %.0f %.0f %.0f%n",
                    round, (written - start) / 1e6, (read - written) / 1e6, (again - read) / 1e6);
        }
    }

    private static void write(WrittenDocument document, Path file) throws IOException {
        Files.writeString(file, document.text());
        Path folder = Files.createDirectories(file.resolveSibling(document.folder()));
        for (Map.Entry<String, String> page : document.pages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }
}
