package io.github.schemaguard.document;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.source.Coverage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a document into the catalog that it states. Facts are found by structure, that is by headings and by the
 * headers of tables, so that rewrapping lines, realigning tables and reordering rows, columns and sections change
 * nothing.
 */
public final class DocumentReader {

    /** What a document states. */
    public static final Coverage COVERAGE = Documented.COVERAGE;

    /** More is no document of ours: ten thousand tables come to about 15 MB. */
    static final long MOST_BYTES = 50L * 1024 * 1024;

    private DocumentReader() {}

    /**
     * Reads a file.
     *
     * @param shown how the file is named in messages and places, relative to the module
     * @throws DocumentException when there is none, or it is not a whole document of ours; the message says where and
     *     what to do
     */
    public static DocumentReading read(Path file, String shown) throws DocumentException {
        Location location = new Location(shown, 0);
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new DocumentException(
                        location,
                        "the file has " + size / (1024 * 1024) + " MB, more than any schema document. Check the"
                                + " parameter schema.document");
            }
            return read(decode(Files.readAllBytes(file), location), shown);
        } catch (NoSuchFileException e) {
            throw new DocumentException(
                    location, "there is no such document yet. Write it with mvn schema:generate-docs", e);
        } catch (IOException e) {
            throw new DocumentException(
                    location,
                    "the document cannot be read (" + e + "). Check that it is a file that this user may read",
                    e);
        }
    }

    /**
     * Reads a text.
     *
     * @param shown how the file is named in messages and places
     */
    public static DocumentReading read(String text, String shown) throws DocumentException {
        return new DocumentScan(DocumentText.of(shown, text)).read();
    }

    private static String decode(byte[] bytes, Location location) throws DocumentException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new DocumentException(
                    new Location(location.file(), line),
                    "this line is not UTF-8. Save the file as UTF-8, or restore it from version control",
                    e);
        }
    }
}
