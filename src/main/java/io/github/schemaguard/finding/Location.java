package io.github.schemaguard.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * A line of a file of the project.
 *
 * @param file relative to the module, with forward slashes
 * @param line from 1; 0 when only the file is known
 */
public record Location(String file, int line) implements Comparable<Location> {

    public Location {
        Objects.requireNonNull(file);
        if (line < 0) {
            throw new IllegalArgumentException("a line counts from 1, not " + line);
        }
    }

    @Override
    public int compareTo(Location other) {
        return Comparator.comparing(Location::file)
                .thenComparingInt(Location::line)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
