package io.github.schemaguard.entities.fork.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The file format between the two JVMs: a line with the version, then one record a line, fields separated by tabs, UTF-8.
 * Inside a field a backslash, tab or line break is escaped, so that a field may hold anything, another record too.
 */
public final class RecordLines {
    private static final String VERSION = "schemaguard entities 1";

    private RecordLines() {}

    /**
     * Writes the records, replacing the file.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, List<List<String>> records) throws IOException {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        for (List<String> each : records) {
            text.append(join(each)).append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when the file cannot be read, or is of another version
     */
    public static List<List<String>> read(Path file) throws IOException {
        String[] lines = Files.readString(file, StandardCharsets.UTF_8).split("\n", -1);
        if (!lines[0].equals(VERSION)) {
            throw new IOException(file + " begins with \"" + lines[0] + "\" and not with \"" + VERSION + '"');
        }
        List<List<String>> records = new ArrayList<>();
        for (int i = 1; i < lines.length - 1; i++) {
            records.add(split(lines[i]));
        }
        return records;
    }

    /** The fields as one line, which {@link #split} takes apart again; an empty list gives an empty line. */
    public static String join(List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                switch (c) {
                    case '\\' -> line.append("\\\\");
                    case '\t' -> line.append("\\t");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    default -> line.append(c);
                }
            }
            line.append('\t');
        }
        return line.toString();
    }

    /** The fields of a line. */
    public static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        if (line.indexOf('\\') < 0) {
            int begin = 0;
            for (int end = line.indexOf('\t'); end >= 0; end = line.indexOf('\t', begin)) {
                fields.add(line.substring(begin, end));
                begin = end + 1;
            }
            return fields;
        }
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\\') {
                i++;
                char escaped = line.charAt(i);
                field.append(
                        switch (escaped) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escaped;
                        });
            } else {
                field.append(c);
            }
        }
        return fields;
    }
}
