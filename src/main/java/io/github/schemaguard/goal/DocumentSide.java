package io.github.schemaguard.goal;

import io.github.schemaguard.document.DocumentException;
import io.github.schemaguard.document.DocumentReader;
import io.github.schemaguard.document.DocumentReading;
import io.github.schemaguard.source.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The checked-in document as a source.
 *
 * @param source the catalog that it states, or why there is none
 * @param reading its lines and the rest; null when unreadable
 */
record DocumentSide(Source source, @Nullable DocumentReading reading) {

    static DocumentSide read(Project project, Path file) {
        String shown = project.relative(file);
        String description = "document: " + shown;
        try {
            DocumentReading reading = DocumentReader.read(file, shown);
            return new DocumentSide(new Source.Known(description, reading.catalog(), reading.coverage()), reading);
        } catch (DocumentException e) {
            return new DocumentSide(new Source.Unreadable(description, String.valueOf(e.getMessage())), null);
        }
    }
}
