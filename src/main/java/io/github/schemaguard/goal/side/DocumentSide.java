package io.github.schemaguard.goal.side;

import io.github.schemaguard.document.read.DocumentFiles;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.files.InterruptedReplacement;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The checked-in document as a source.
 *
 * @param source the catalog that it states, or why there is none
 * @param reading its lines and the rest; null when unreadable
 */
public record DocumentSide(Source source, @Nullable DocumentReading reading) {

    public static DocumentSide read(Project project, Path file) {
        String shown = project.relative(file);
        String description = "document: " + shown;
        try {
            InterruptedReplacement.settle(file);
            DocumentReading reading = DocumentReader.read(file, shown);
            return new DocumentSide(new Source.Known(description, reading.catalog(), reading.coverage()), reading);
        } catch (DocumentException | IOException e) {
            return new DocumentSide(new Source.Unreadable(description, String.valueOf(e.getMessage())), null);
        }
    }

    /** The PostgreSQL version that the document was written for, without reading all of it; empty when unknown. */
    public static OptionalInt postgresMajor(Path file) {
        try {
            InterruptedReplacement.settle(file);
            return DocumentFiles.postgresMajor(file);
        } catch (IOException unreadable) {
            return OptionalInt.empty();
        }
    }

    /** The PostgreSQL version that it was written for; 0 when unknown. */
    public int postgresMajor() {
        return source instanceof Source.Known known ? known.catalog().postgresMajor() : 0;
    }

    /** The document without the facts that it leaves out by choice, which the other descriptions have. */
    public Source.Known silentAbout(Source.Known document, List<Source.Known> others) {
        Catalog catalog = document.catalog();
        for (Source.Known other : others) {
            catalog = reading == null ? catalog : reading.filter().silent(catalog, other.catalog());
        }
        return new Source.Known(document.description(), catalog, document.coverage());
    }
}
