package io.github.schemaguard.fork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A class path whose jars are named {@code artifactId-version.jar}, as in every Maven repository. */
public record ProjectClassPath(List<Path> entries) {
    public ProjectClassPath {
        entries = List.copyOf(entries);
    }

    /** The version of an artifact on the class path; empty when it is not there. */
    public Optional<String> versionOf(String artifactId) {
        Pattern jar = Pattern.compile(Pattern.quote(artifactId) + "-(\\d[^/]*)\\.jar");
        return entries.stream()
                .map(entry -> jar.matcher(String.valueOf(entry.getFileName())))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** This class path, followed by those of the jars that it does not have in any version. */
    public ProjectClassPath plus(List<Path> jars) {
        Set<String> present = new HashSet<>();
        entries.forEach(entry -> present.add(withoutVersion(entry)));
        List<Path> all = new ArrayList<>(entries);
        jars.stream().filter(jar -> present.add(withoutVersion(jar))).forEach(all::add);
        return new ProjectClassPath(all);
    }

    /** This class path with one directory first, instead of another one anywhere. */
    public ProjectClassPath with(Path directory, Path instead) {
        List<Path> all = new ArrayList<>(entries);
        all.removeIf(entry -> entry.equals(instead) || entry.equals(directory));
        all.add(0, directory);
        return new ProjectClassPath(all);
    }

    /** This class path with another directory in the place of an entry; unchanged without that entry. */
    public ProjectClassPath replacing(Path entry, Path other) {
        return new ProjectClassPath(entries.stream()
                .map(each -> each.equals(entry) ? other : each)
                .distinct()
                .toList());
    }

    private static String withoutVersion(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return name.endsWith(".jar") ? name.replaceFirst("-\\d[^/]*\\.jar$", "") : entry.toString();
    }
}
