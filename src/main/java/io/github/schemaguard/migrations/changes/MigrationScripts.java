package io.github.schemaguard.migrations.changes;

import io.github.schemaguard.migrations.sql.NaturalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of migrations whose statements their text shows: SQL, and change logs of Liquibase in XML and YAML. */
public final class MigrationScripts {

    private static final String SQL = ".sql";
    private static final List<String> CHANGE_LOGS = List.of(".xml", ".yaml", ".yml");

    private MigrationScripts() {}

    /**
     * The files that may be one, in the order of the places and by name within each, as people order numbers.
     *
     * @param places directories and files; one that does not exist has none
     * @throws IOException if a directory cannot be read
     */
    public static Set<Path> in(Collection<Path> places) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path place : places) {
            if (Files.exists(place)) {
                try (Stream<Path> all = Files.walk(place)) {
                    all.filter(file -> file.toString().endsWith(SQL) || mayBeChangeLog(file.toString()))
                            .filter(Files::isRegularFile)
                            .map(Path::normalize)
                            .sorted(Comparator.comparing(Path::toString, new NaturalOrder()))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    /** The statements of a file, each on the line where the file has it; empty for a file that is no migration. */
    public static Optional<String> statements(String file, String text) {
        if (file.endsWith(SQL)) {
            return Optional.of(text);
        }
        return mayBeChangeLog(file) ? ChangeLogSql.of(file, text) : Optional.empty();
    }

    /** Whether a file may be a change log by its name. */
    public static boolean mayBeChangeLog(String file) {
        return CHANGE_LOGS.stream().anyMatch(file::endsWith);
    }
}
