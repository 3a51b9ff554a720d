package io.github.schemaguard.connection;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of one {@code .env} file. If a name is assigned twice, the last value wins. Does not print its values.
 *
 * @see DotEnvParser for what a file may hold
 */
final class DotEnvFile {
    private static final String NAME = ".env";

    private final Path file;
    private final Map<String, DotEnvParser.Value> values;

    private DotEnvFile(Path file, Map<String, DotEnvParser.Value> values) {
        this.file = file;
        this.values = values;
    }

    /**
     * Every {@code .env} from a directory up to and including {@code root}, the nearest first. Outside of the root, only
     * the directory itself is looked at.
     *
     * @param environment the process environment, which takes precedence over the file where a value refers to a variable
     * @throws ConnectionException when a file is there and cannot be read
     */
    static List<DotEnvFile> findAll(Path directory, Path root, Map<String, String> environment) {
        Path nearest = directory.toAbsolutePath().normalize();
        Path last = root.toAbsolutePath().normalize();
        List<DotEnvFile> found = new ArrayList<>();
        for (Path at = nearest; at != null; at = at.equals(last) || !nearest.startsWith(last) ? null : at.getParent()) {
            Path file = at.resolve(NAME);
            if (Files.isRegularFile(file)) {
                found.add(read(file, environment));
            }
        }
        return List.copyOf(found);
    }

    static DotEnvFile read(Path file, Map<String, String> environment) {
        try {
            return new DotEnvFile(
                    file, new HashMap<>(new DotEnvParser(file.toString(), Files.readString(file), environment).read()));
        } catch (IOException e) {
            // Not its message: for bytes that are not UTF-8 it says only "Input length = 1".
            throw new ConnectionException(
                    Reason.UNREADABLE_FILE, file + " cannot be read", "Make it a readable file in UTF-8, or remove it");
        }
    }

    /**
     * The value of a variable, empty when the file does not assign it.
     *
     * @throws ConnectionException when the value refers to a variable that is set nowhere
     */
    Optional<String> get(String name) {
        DotEnvParser.Value value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.unset().isEmpty()) {
            throw new ConnectionException(
                    Reason.UNREADABLE_FILE,
                    file + ": " + name + " refers to ${" + value.unset() + "}, which is not set",
                    "Set it in the environment or in a line above; in single quotes, ${…} stays as it is");
        }
        return Optional.of(value.text());
    }

    /** Where it is, as seen from a directory: {@code .env}, {@code ../.env}. */
    String seenFrom(Path directory) {
        return directory
                .toAbsolutePath()
                .normalize()
                .relativize(file)
                .toString()
                .replace('\\', '/');
    }
}
