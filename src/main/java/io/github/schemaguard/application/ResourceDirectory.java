package io.github.schemaguard.application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A directory of resources as the POM declares it ({@code <resource>}).
 *
 * @param directory where the sources are; need not exist
 * @param targetPath where Maven puts them below the output directory; empty for its root
 * @param filtered whether Maven replaces {@code ${…}} and {@code @…@} while copying
 * @param includes Ant patterns; empty for every file
 * @param excludes Ant patterns; empty for none
 */
public record ResourceDirectory(
        Path directory, String targetPath, boolean filtered, List<String> includes, List<String> excludes) {
    /** Makes the directory absolute and copies the lists. */
    public ResourceDirectory {
        directory = directory.toAbsolutePath().normalize();
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** A directory whose files are copied as they are. */
    public static ResourceDirectory unfiltered(Path directory) {
        return new ResourceDirectory(directory, "", false, List.of(), List.of());
    }

    /** The file here that Maven copies to this place below the output directory; empty when there is none. */
    public Optional<Path> source(String copy) {
        String target = targetPath.isEmpty() ? "" : targetPath + "/";
        return Optional.of(copy)
                .filter(name -> name.startsWith(target))
                .map(name -> name.substring(target.length()))
                .filter(this::contains)
                .map(directory::resolve)
                .filter(Files::isRegularFile);
    }

    /** Whether Maven copies this file, given below the directory and with {@code /} between names. */
    boolean contains(String file) {
        return (includes.isEmpty() || includes.stream().anyMatch(pattern -> matches(pattern, file)))
                && excludes.stream().noneMatch(pattern -> matches(pattern, file));
    }

    private static boolean matches(String antPattern, String file) {
        String pattern = antPattern.replace('\\', '/');
        if (pattern.endsWith("/")) {
            pattern += "**";
        }
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (pattern.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return file.matches(regex.toString());
    }
}
