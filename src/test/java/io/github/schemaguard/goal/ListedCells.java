package io.github.schemaguard.goal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cells where what happens and what the findings say are not the same, with the reason.
 *
 * @param attributes names of attributes, in which an asterisk stands for any text
 * @param columns types of columns, likewise
 * @param wrong what is wrong, likewise
 */
record ListedCells(List<String> attributes, List<String> columns, String wrong, String reason) {

    static List<ListedCells> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(parts -> new ListedCells(names(parts[0]), names(parts[1]), parts[2], parts[3]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> names(String text) {
        return Stream.of(text.split(", ")).toList();
    }

    boolean includes(String attribute, String column, String found) {
        return attributes.stream().anyMatch(pattern -> matches(pattern, attribute))
                && columns.stream().anyMatch(pattern -> matches(pattern, column))
                && matches(wrong, found);
    }

    private static boolean matches(String pattern, String text) {
        return text.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
    }
}
