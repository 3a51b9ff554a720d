package io.github.schemaguard.document;

import java.util.List;
import java.util.Objects;

/**
 * A document as it has been written, not yet in a file.
 *
 * @param text Markdown with LF line ends, ending with one
 * @param movedNotes a sentence for each note that was moved to the end because what it was about is gone
 */
public record Document(String text, List<String> movedNotes) {

    public Document {
        Objects.requireNonNull(text);
        movedNotes = List.copyOf(movedNotes);
    }
}
