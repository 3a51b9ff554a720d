package io.github.schemaguard.entities.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that may declare a class, where neither name nor directory leads to it: a Java file can have several classes
 * that are private to their package, and a Kotlin file any classes. Each directory is read once.
 */
final class SourceIndex {

    /** A declaration, or a comment or text that looks like one. */
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|record|interface|enum(?!\\s+class)|object)\\s+`?(\\w+)");

    private final Map<String, List<Path>> files = new HashMap<>();

    private SourceIndex() {}

    /** Reads the files with these endings. */
    static SourceIndex of(List<Path> roots, Set<String> endings) {
        SourceIndex index = new SourceIndex();
        for (Path root : roots) {
            for (Path file : files(root, endings)) {
                names(file)
                        .forEach(name -> index.files
                                .computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(file));
            }
        }
        return index;
    }

    /** The files that may declare a class of this simple name, whatever its package. */
    List<Path> candidates(String simpleName) {
        return files.getOrDefault(simpleName, List.of());
    }

    static List<Path> files(Path root, Set<String> endings) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> endings.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Set<String> names(Path file) {
        Set<String> names = new LinkedHashSet<>();
        try {
            // A file in another encoding has the same names.
            Matcher declared = DECLARED.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            while (declared.find()) {
                names.add(declared.group(1));
            }
        } catch (IOException unreadable) {
            return Set.of();
        }
        return names;
    }
}
