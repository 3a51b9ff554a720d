package io.github.schemaguard.document.read;

import io.github.schemaguard.document.merge.ConflictSides;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.finding.Location;

/**
 * Creates errors for a file that is not a generated document or is incomplete, with advice on how to fix it.
 *
 * @param page true if the file is the page of one table or view
 */
record DocumentDamage(DocumentText document, boolean page) {

    void refuseConflicts() throws DocumentException {
        for (int number = 1; number <= document.lines().size(); number++) {
            if (ConflictSides.isMarker(document.line(number))) {
                throw new DocumentException(
                        document.at(number),
                        "a merge has left conflict markers. Run mvn schema:generate-docs, which writes the state of the"
                                + " database and keeps what users wrote on both sides");
            }
        }
    }

    /** Runs before parsing. A truncated file may end within a table, and the truncation is the error to report. */
    void refuseOthers() throws DocumentException {
        if (!page && document.lines().stream().noneMatch(line -> line.contains(DocumentMarker.START))) {
            throw notOurs();
        }
        if (document.lines().stream().noneMatch(line -> line.strip().equals(DocumentMarker.END))) {
            throw cutOff();
        }
    }

    DocumentException noRelation(Location location) {
        return new DocumentException(
                location,
                "this page does not say what it is about: its first heading is of the form # `public.orders`, or # View"
                        + " `public.orders`. Restore the file from version control, or delete it and run mvn"
                        + " schema:generate-docs");
    }

    DocumentException notOurs() {
        return new DocumentException(
                document.at(1),
                "this is not a document of schema-maven-plugin: its line " + DocumentMarker.START
                        + "… --> is missing. Set schema.document to another file, or move this one away and run mvn"
                        + " schema:generate-docs");
    }

    DocumentException cutOff() {
        return new DocumentException(
                document.at(Math.max(1, document.lines().size())),
                "the document ends before its last line, " + DocumentMarker.END
                        + ": it was cut off, or code that begins with ``` does not end. Restore it from version control");
    }
}
