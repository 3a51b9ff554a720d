package io.github.schemaguard.migrations.fork;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files in Flyway's locations that look like migrations and are none to Flyway: {@code V1_add.sql}, {@code v2__add.sql}.
 * Flyway passes over them without a word.
 *
 * @param prefixes of versioned, undo and baseline migrations
 * @param repeatable the prefix of repeatable migrations
 * @param separator between the version and the description
 * @param suffixes of SQL files
 */
record IgnoredFiles(List<String> prefixes, String repeatable, String separator, List<String> suffixes) {

    private static final String CLASS_PATH = "classpath:";
    private static final String FILE_SYSTEM = "filesystem:";
    private static final Pattern VERSION = Pattern.compile("\\d+(?:[._]\\d+)*+");

    /**
     * The files in one of Flyway's locations.
     *
     * @param applied the scripts that Flyway has applied, below the location
     * @return on the class path by the name of the resource, elsewhere by the absolute path; sorted
     */
    List<String> in(String location, Set<String> applied) throws IOException {
        List<String> ignored = new ArrayList<>();
        if (location.startsWith(CLASS_PATH)) {
            String name = location.substring(CLASS_PATH.length()).replaceAll("^/+|/+$", "");
            for (URL place :
                    Collections.list(IgnoredFiles.class.getClassLoader().getResources(name))) {
                if (place.getProtocol().equals("file")) {
                    below(Path.of(URI.create(place.toString())), applied)
                            .forEach(file -> ignored.add(name.isEmpty() ? file : name + "/" + file));
                }
            }
        } else if (location.startsWith(FILE_SYSTEM) && !location.contains("*")) {
            Path directory = Path.of(location.substring(FILE_SYSTEM.length()))
                    .toAbsolutePath()
                    .normalize();
            below(directory, applied)
                    .forEach(file -> ignored.add(directory.resolve(file).toString()));
        }
        return ignored.stream().sorted().toList();
    }

    private List<String> below(Path directory, Set<String> applied) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isIgnored(String.valueOf(file.getFileName())))
                    .map(file -> directory.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(file -> !applied.contains(file))
                    .toList();
        }
    }

    /** Whether a file looks like a migration and is none. */
    boolean isIgnored(String file) {
        return looksLikeOne(file.toLowerCase(Locale.ROOT))
                && suffixes.stream()
                        .noneMatch(suffix -> file.endsWith(suffix)
                                && isMigration(file.substring(0, file.length() - suffix.length())));
    }

    private boolean looksLikeOne(String lower) {
        return Stream.concat(suffixes.stream(), Stream.of(".sql")).anyMatch(suffix -> lower.endsWith(lower(suffix)))
                && (prefixes.stream()
                                .anyMatch(prefix -> lower.startsWith(lower(prefix))
                                        && lower.length() > prefix.length()
                                        && Character.isDigit(lower.charAt(prefix.length())))
                        || lower.startsWith(lower(repeatable) + "_"));
    }

    private boolean isMigration(String name) {
        return name.startsWith(repeatable + separator)
                || prefixes.stream().filter(name::startsWith).anyMatch(prefix -> {
                    String rest = name.substring(prefix.length());
                    int end = rest.indexOf(separator);
                    return VERSION.matcher(end < 0 ? rest : rest.substring(0, end))
                            .matches();
                });
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
