package io.github.schemaguard.migrations.changes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Change logs of Liquibase that nothing includes, beside others that are included. A file counts as included if another file
 * names it: a change log, the configuration, or a class.
 */
public final class UnincludedChangeLogs {

    private static final List<String> ENDINGS = List.of(".xml", ".yaml", ".yml", ".json", ".sql");
    private static final List<String> NAMING = List.of(".properties", ".java", ".kt", ".groovy", ".scala");
    private static final Pattern FORMATTED_SQL = Pattern.compile("(?is)\\s*--\\s*liquibase\\s+formatted\\s+sql\\b.*");

    /** A whole directory, or a name that only the run shows. */
    private static final Pattern ANY_FILE = Pattern.compile("includeAll|\\bfile[\"']?\\s*[=:][^\\n>]*\\$\\{");

    private UnincludedChangeLogs() {}

    /**
     * Finds them.
     *
     * @param applied the files of change sets that a database has
     * @param resources directories with change logs and configuration
     * @param others files and directories that may name a change log too
     * @return sorted
     * @throws IOException when a directory cannot be read
     */
    public static List<Path> find(Collection<Path> applied, Collection<Path> resources, Collection<Path> others)
            throws IOException {
        Set<Path> folders = applied.stream()
                .map(Path::getParent)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Path> candidates = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> !applied.contains(file) && hasOneOf(file, ENDINGS) && hasChangeSets(text(file)))
                        .forEach(candidates::add);
            }
        }
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Path> all = new ArrayList<>();
        for (Path place : Stream.concat(resources.stream(), others.stream()).toList()) {
            if (Files.exists(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    files.filter(file -> hasOneOf(file, ENDINGS) || hasOneOf(file, NAMING))
                            .forEach(all::add);
                }
            }
        }
        Set<String> texts = all.stream()
                .filter(file -> !candidates.contains(file) || applied.contains(file))
                .map(UnincludedChangeLogs::text)
                .collect(Collectors.toSet());
        if (texts.stream().anyMatch(text -> ANY_FILE.matcher(text).find())) {
            return List.of();
        }
        return notNamed(candidates, texts);
    }

    /** Without those that are named, and without what these name in turn. */
    private static List<Path> notNamed(List<Path> candidates, Set<String> texts) {
        List<Path> left = new ArrayList<>(candidates);
        Set<String> known = new LinkedHashSet<>(texts);
        boolean progress = true;
        while (progress) {
            Predicate<Path> named =
                    file -> known.stream().anyMatch(text -> text.contains(String.valueOf(file.getFileName())));
            List<Path> found = left.stream().filter(named).toList();
            found.stream().map(UnincludedChangeLogs::text).forEach(known::add);
            progress = left.removeAll(found);
        }
        return left.stream().sorted().toList();
    }

    private static boolean hasOneOf(Path file, List<String> endings) {
        return endings.stream().anyMatch(file.toString()::endsWith);
    }

    private static boolean hasChangeSets(String text) {
        return (ChangeLogSql.isChangeLog(text) && text.contains("changeSet"))
                || FORMATTED_SQL.matcher(text).matches();
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
