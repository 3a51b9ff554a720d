package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.merge.ConflictSides;
import io.github.schemaguard.document.merge.MalformedConflict;
import io.github.schemaguard.document.notes.UserNotes;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.source.Coverage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
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

    /**
     * The size limit of each file, in MB. A single file of six thousand tables has about 7 MB, and reading 8 MB takes some
     * seconds.
     */
    public static final int MOST_MEGABYTES = 8;

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
        DocumentText index = DocumentText.of(shown, decode(bytes(file, shown), shown));
        Path directory = pages(file);
        String shownDirectory = shown.substring(0, shown.lastIndexOf('/') + 1) + directory.getFileName() + "/";
        SortedMap<String, DocumentText> pages = new TreeMap<>();
        for (Path page : files(directory, shownDirectory)) {
            String name = String.valueOf(page.getFileName());
            byte[] bytes = bytes(page, shownDirectory + name);
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains(DocumentMarker.PAGE)) {
                pages.put(name, DocumentText.of(shownDirectory + name, decode(bytes, shownDirectory + name)));
            }
        }
        return Map.entry(index, pages);
    }

    /**
     * The files that {@link #read(Path, String)} checks, including missing files and files that were not generated.
     *
     * @throws DocumentException if the folder of pages cannot be listed
     */
    public static List<Path> files(Path file) throws DocumentException {
        List<Path> files = new ArrayList<>(List.of(file));
        Path directory = pages(file);
        files.addAll(files(directory, directory.toString()));
        return files;
    }

    /**
     * The major version of the server that the document describes, without reading the whole document. It is empty
     * unless exactly one line of the main file states it.
     */
    public static OptionalInt postgresMajor(Path file) {
        try {
            List<DocumentMarker> said = new String(bytes(file, file.toString()), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.contains(DocumentMarker.MARK))
                    .flatMap(line -> DocumentMarker.parse(line).stream())
                    .toList();
            return said.size() == 1 ? OptionalInt.of(said.get(0).postgresMajor()) : OptionalInt.empty();
        } catch (DocumentException unreadable) {
            return OptionalInt.empty();
        }
    }

    /** The folder of pages. */
    private static Path pages(Path file) {
        return file.resolveSibling(new PageFiles(String.valueOf(file.getFileName())).folder());
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

    private static List<Path> files(Path directory, String shown) throws DocumentException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".md"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(new Location(shown, 0), e);
        }
    }

    private static byte[] bytes(Path file, String shown) throws DocumentException {
        Location location = new Location(shown, 0);
        try {
            long size = Files.size(file);
            if (size > MOST_MEGABYTES * 1024L * 1024) {
                throw new DocumentException(
                        location,
                        "the file has " + size / (1024 * 1024) + " MB, and the limit is " + MOST_MEGABYTES
                                + " MB. Check the parameter schema.document. If the file is the document, delete it and"
                                + " write it again with mvn schema:generate-docs -Dschema.documentLayout=per-table");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new DocumentException(
                    location, "there is no such document yet. Write it with mvn schema:generate-docs", e);
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    private static DocumentException unreadable(Location location, IOException cause) {
        return new DocumentException(
                location,
                "the document cannot be read (" + cause + "). Check that it is a file that this user may read",
                cause);
    }

    private static String decode(byte[] bytes, String shown) throws DocumentException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new DocumentException(
                    new Location(shown, line),
                    "this line is not UTF-8. Save the file as UTF-8, or restore it from version control",
                    e);
        }
    }
}
