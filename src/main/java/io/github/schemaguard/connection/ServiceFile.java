package io.github.schemaguard.connection;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * libpq's connection service file: sections {@code [name]} of {@code keyword=value} lines.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-pgservice.html">The Connection Service File</a>
 */
final class ServiceFile {
    private ServiceFile() {}

    /**
     * The settings of a service, from the first file that has it.
     *
     * @throws ConnectionException when none has it, or a file cannot be read
     */
    static ConnectionSettings service(String name, List<Path> files) {
        return files.stream()
                .filter(Files::isRegularFile)
                .map(file -> find(name, file))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ConnectionException(
                        Reason.UNREADABLE_FILE,
                        "the connection service '" + name + "' is not defined in "
                                + String.join(
                                        " or ",
                                        files.stream().map(Path::toString).toList()),
                        "Add a section [" + name + "], or set PGSERVICEFILE to the path of the file"));
    }

    private static Optional<ConnectionSettings> find(String name, Path file) {
        ConnectionSettings settings = null;
        int number = 0;
        for (String raw : lines(file)) {
            number++;
            String line = raw.strip();
            if (line.startsWith("[")) {
                if (settings != null) {
                    break;
                }
                settings = line.equals("[" + name + "]") ? ConnectionSettings.none() : null;
            } else if (settings != null && !line.isEmpty() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                if (equals <= 0) {
                    throw new ConnectionException(
                            Reason.UNREADABLE_FILE, file + ":" + number + " is not keyword=value", "Correct the line");
                }
                String key = line.substring(0, equals);
                try {
                    // The first assignment of a keyword wins, as in libpq.
                    settings = settings.orElse(ConnectionSettings.none().with(key, line.substring(equals + 1)));
                } catch (ConnectionException e) {
                    throw e.in(file + ":" + number);
                }
            }
        }
        return Optional.ofNullable(settings);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new ConnectionException(
                    Reason.UNREADABLE_FILE, file + " cannot be read", "Make it a readable file in UTF-8");
        }
    }
}
