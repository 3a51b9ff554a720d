package io.github.schemaguard.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * A line of a file of the project, or a class in a jar that it uses.
 *
 * @param file relative to the module, with forward slashes; {@code shop-1.0.jar!/shop/Customer.class} in a jar
 * @param line from 1; 0 when only the file is known
 */
public record Location(String file, int line) implements Comparable<Location> {

    private static final String IN_JAR = "!/";
    private static final String CLASS = ".class";

    public Location {
        Objects.requireNonNull(file);
        if (line < 0) {
            throw new IllegalArgumentException("a line counts from 1, not " + line);
        }
    }

    /**
     * A class whose source is not in the build.
     *
     * @param jar the name of the file
     * @param className the binary name
     */
    public static Location inJar(String jar, String className) {
        return new Location(jar + IN_JAR + className.replace('.', '/') + CLASS, 0);
    }

    /** Whether it is a class in a jar, and no file of the project. */
    public boolean isInJar() {
        return file.contains(IN_JAR) && file.endsWith(CLASS);
    }

    @Override
    public int compareTo(Location other) {
        return Comparator.comparing(Location::file)
                .thenComparingInt(Location::line)
                .compare(this, other);
    }

    @Override
    public String toString() {
        if (isInJar()) {
            int end = file.indexOf(IN_JAR);
            String className = file.substring(end + IN_JAR.length(), file.length() - CLASS.length());
            return className.replace('/', '.') + " in " + file.substring(0, end);
        }
        return line == 0 ? file : file + ":" + line;
    }
}
