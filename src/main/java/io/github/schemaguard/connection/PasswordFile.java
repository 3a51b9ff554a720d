package io.github.schemaguard.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * libpq's password file: lines of {@code host:port:database:user:password}, where {@code *} matches all, a backslash escapes the next character, and the first match wins. As in libpq, a file that others may read is ignored.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-pgpass.html">The Password File</a>
 */
final class PasswordFile {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private final Path file;
    private final List<String> notes = new ArrayList<>();

    PasswordFile(Path file) {
        this.file = file;
    }

    /** The password for the first host of an address that has one, empty when no line matches or no file is there. */
    Optional<Secret> passwordFor(DatabaseAddress address, String user) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (isOpenToOthers()) {
                notes.add(file + " is readable by others and was ignored, as libpq does: run chmod 600 on it");
                return Optional.empty();
            }
            List<List<String>> entries = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(PasswordFile::fields)
                    .filter(fields -> fields.size() == 5)
                    .toList();
            for (HostAndPort host : address.hosts()) {
                List<String> wanted = List.of(host.host(), Integer.toString(host.port()), address.database(), user);
                for (List<String> entry : entries) {
                    if (matches(entry, wanted)) {
                        return Optional.of(Secret.of(unescape(entry.get(4))));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            notes.add(file + " cannot be read and was ignored");
            return Optional.empty();
        }
    }

    /** Why the file was ignored; empty when it was not. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private boolean isOpenToOthers() throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    private static boolean matches(List<String> entry, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!entry.get(i).equals("*") && !unescape(entry.get(i)).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The five fields, still escaped; the password is the rest of the line up to a colon. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
                if (c == '\\' && i + 1 < line.length()) {
                    field.append(line.charAt(++i));
                }
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static String unescape(String field) {
        return field.replaceAll("\\\\(.)", "$1");
    }
}
