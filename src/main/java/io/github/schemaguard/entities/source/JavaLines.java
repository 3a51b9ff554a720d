package io.github.schemaguard.entities.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the classes of a Java file, their members and annotations: what is kept of a file once it is parsed.
 *
 * @param packageName empty for the unnamed package
 * @param classes by binary name without the package
 */
record JavaLines(String packageName, Map<String, ClassLines> classes) {

    /**
     * The lines of one class.
     *
     * @param own those of the class itself
     * @param members those of its fields, record components and methods without parameters
     */
    record ClassLines(DeclarationLines own, Map<String, DeclarationLines> members) {}

    /**
     * The lines of one declaration.
     *
     * @param name the line of its name
     * @param annotations the line of each annotation by its simple name
     */
    record DeclarationLines(int name, Map<String, Integer> annotations) {

        private int of(@Nullable String annotation) {
            return annotation == null ? name : annotations.getOrDefault(annotation, name);
        }
    }

    /** Whether the file declares this class, by its binary name. */
    boolean declares(String className) {
        int end = className.lastIndexOf('.');
        return packageName.equals(end < 0 ? "" : className.substring(0, end)) && classes.containsKey(local(className));
    }

    /**
     * The line of a member: of its annotation of this name or, without one, of its name. The line of the class when the
     * member is not in this file; 0 when the class is not either.
     *
     * @param className binary name
     * @param member field, getter or record component; empty for the class itself
     * @param annotation simple name; null for the member itself
     */
    int line(String className, String member, @Nullable String annotation) {
        ClassLines lines = classes.get(local(className));
        return lines == null
                ? 0
                : lines.members().getOrDefault(member, lines.own()).of(annotation);
    }

    private static String local(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
