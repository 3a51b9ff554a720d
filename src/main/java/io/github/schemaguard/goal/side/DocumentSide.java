package io.github.schemaguard.goal.side;

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

    /** The major version of the server that the document describes, before it is read; empty when that cannot be told. */
    public static OptionalInt postgresMajor(Path file) {
        try {
            InterruptedReplacement.settle(file);
            return DocumentReader.postgresMajor(file);
        } catch (IOException unreadable) {
            return OptionalInt.empty();
        }
    }

    /** The major version of the server that it describes; 0 when that is not known. */
    public int postgresMajor() {
        return source instanceof Source.Known known ? known.catalog().postgresMajor() : 0;
    }

    /** The document, saying nothing of what it leaves out by choice although the other descriptions have it. */
    public Source.Known silentAbout(Source.Known document, List<Source.Known> others) {
        Catalog catalog = document.catalog();
        for (Source.Known other : others) {
            catalog = reading == null ? catalog : reading.filter().silent(catalog, other.catalog());
        }
        return new Source.Known(document.description(), catalog, document.coverage());
    }
}
