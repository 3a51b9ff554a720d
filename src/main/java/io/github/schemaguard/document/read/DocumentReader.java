package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.merge.ConflictSides;
import io.github.schemaguard.document.merge.MalformedConflict;
import io.github.schemaguard.document.notes.UserNotes;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.source.Coverage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document and returns its catalog. The reader finds facts by headings and table headers. Rewrapped lines,
 * realigned tables, and reordered rows, columns and sections therefore make no difference.
 */
public final class DocumentReader {

    /** What a document states. */
    public static final Coverage COVERAGE = DocumentCoverage.COVERAGE;

    private DocumentReader() {}

    /**
     * Reads a document: its main file and the pages in the folder next to it. Files in that folder that were not
     * generated are ignored.
     *
     * @param shown the file name for messages and locations, relative to the module
     * @throws DocumentException if the file is missing or is not a complete generated document; the message states
     *     the location and the next step
     */
    public static DocumentReading read(Path file, String shown) throws DocumentException {
        Map.Entry<DocumentText, SortedMap<String, DocumentText>> texts = texts(file, shown);
        return read(texts.getKey(), texts.getValue());
    }

    /**
     * Reads a document in which a merge may have left conflict markers.
     *
     * @param shown the file name for messages and locations, relative to the module
     * @return the document, or our side and their side of it
     * @throws DocumentException like {@link #read(Path, String)}, or if the markers do not belong together
     */
    public static List<DocumentReading> readSides(Path file, String shown) throws DocumentException {
        Map.Entry<DocumentText, SortedMap<String, DocumentText>> texts = texts(file, shown);
        DocumentText index = texts.getKey();
        SortedMap<String, DocumentText> pages = texts.getValue();
        if (Stream.concat(Stream.of(index), pages.values().stream())
                .noneMatch(text -> text.lines().stream().anyMatch(ConflictSides::isMarker))) {
            return List.of(read(index, pages));
        }
        SortedMap<String, DocumentText> ours = new TreeMap<>();
        SortedMap<String, DocumentText> theirs = new TreeMap<>();
        for (Map.Entry<String, DocumentText> page : pages.entrySet()) {
            ConflictSides sides = sides(page.getValue());
            ours.put(page.getKey(), new DocumentText(page.getValue().file(), sides.ours()));
            theirs.put(page.getKey(), new DocumentText(page.getValue().file(), sides.theirs()));
        }
        ConflictSides sides = sides(index);
        return List.of(
                read(new DocumentText(shown + " (our side)", sides.ours()), ours),
                read(new DocumentText(shown + " (their side)", sides.theirs()), theirs));
    }

    private static ConflictSides sides(DocumentText text) throws DocumentException {
        try {
            return ConflictSides.of(text.lines());
        } catch (MalformedConflict e) {
            throw new DocumentException(
                    text.at(e.line()),
                    "this conflict marker does not belong to a whole conflict: " + e.getMessage()
                            + ". Restore it with git checkout --merge, or resolve the conflict by hand",
                    e);
        }
    }

    private static Map.Entry<DocumentText, SortedMap<String, DocumentText>> texts(Path file, String shown)
            throws DocumentException {
        DocumentText index = DocumentText.of(shown, DocumentFiles.text(DocumentFiles.bytes(file, shown), shown));
        Path directory = DocumentFiles.pages(file);
        String shownDirectory = shown.substring(0, shown.lastIndexOf('/') + 1) + directory.getFileName() + "/";
        SortedMap<String, DocumentText> pages = new TreeMap<>();
        for (Path page : DocumentFiles.files(directory, shownDirectory)) {
            String name = String.valueOf(page.getFileName());
            byte[] bytes = DocumentFiles.bytes(page, shownDirectory + name);
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains(DocumentMarker.PAGE)) {
                pages.put(
                        name, DocumentText.of(shownDirectory + name, DocumentFiles.text(bytes, shownDirectory + name)));
            }
        }
        return Map.entry(index, pages);
    }

    /**
     * Reads the text of a single-file document.
     *
     * @param shown the file name for messages and locations
     */
    public static DocumentReading read(String text, String shown) throws DocumentException {
        return read(DocumentText.of(shown, text), Collections.emptySortedMap());
    }

    /** Reads the texts of the main file and of the pages. The pages are given by file name. */
    public static DocumentReading read(DocumentText index, SortedMap<String, DocumentText> pages)
            throws DocumentException {
        TableFormats formats = new TableFormats();
        ScannedFile main = new DocumentScan(index, false, formats).read();
        List<SectionBlocks> sections = new ArrayList<>(main.sections());
        Map<SectionKey, SectionBlocks> known = new HashMap<>();
        sections.forEach(section -> known.put(section.anchor(), section));
        Map<SectionKey, String> prose = new TreeMap<>(main.prose());
        Map<String, SectionKey> anchors = new HashMap<>();
        for (Map.Entry<String, DocumentText> page : pages.entrySet()) {
            ScannedFile scanned = new DocumentScan(page.getValue(), true, formats).read();
            for (SectionBlocks section : scanned.sections()) {
                if (section.anchor().isRelation()) {
                    refuseTwice(known.put(section.anchor(), section), section);
                    anchors.put(page.getKey(), section.anchor());
                    sections.add(section);
                }
            }
            scanned.prose().forEach((anchor, text) -> prose.merge(anchor, text, (one, other) -> one + "\n\n" + other));
        }
        return new StatedCatalog(index.file(), sections)
                .assemble(
                        Objects.requireNonNull(main.machineLine()),
                        new UserNotes(main.title(), main.introduction(), prose, Map.of()),
                        anchors);
    }

    private static void refuseTwice(@Nullable SectionBlocks earlier, SectionBlocks section) throws DocumentException {
        if (earlier != null) {
            throw new DocumentException(
                    section.location(),
                    "this table or view occurs twice, first at " + earlier.location()
                            + ". Delete one, or restore the files from version control");
        }
    }
}
