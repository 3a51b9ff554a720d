package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.finding.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The files of a document: the main file, and the pages in the folder next to it. */
public final class DocumentFiles {

    /**
     * The size limit of each file, in MB. A single file of six thousand tables has about 7 MB, and reading 8 MB takes some
     * seconds.
     */
    public static final int MOST_MEGABYTES = 8;

    private DocumentFiles() {}

    /**
     * The files that {@link DocumentReader} reads and looks at, including missing files and files that were not generated.
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
    static Path pages(Path file) {
        return file.resolveSibling(new PageFiles(String.valueOf(file.getFileName())).folder());
    }

    static List<Path> files(Path directory, String shown) throws DocumentException {
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

    static byte[] bytes(Path file, String shown) throws DocumentException {
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

    /** The text of a file, which must be UTF-8. */
    static String text(byte[] bytes, String shown) throws DocumentException {
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
