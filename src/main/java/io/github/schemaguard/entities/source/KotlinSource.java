package io.github.schemaguard.entities.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kotlin file, read only as far as a search for declarations needs.
 *
 * @param text of the file, with blanks in place of comments, string literals and backticks
 */
record KotlinSource(String text) {
    /** What the search must ignore, longest first: raw strings, strings, characters, comments. */
    private static final Pattern NO_CODE = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:\\\\.|[^'\\\\\n])++'|//[^\n]*|/\\*(?s:.*?)\\*/|`");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern TOP_LEVEL =
            Pattern.compile("(?m)^(?:[\\w@][\\w@ \t]*[ \t])?(?:class|interface|object)\\s+(\\w+)");

    static KotlinSource of(String content) {
        return new KotlinSource(
                NO_CODE.matcher(content).replaceAll(hidden -> hidden.group().replaceAll("[^\n]", " ")));
    }

    /** The binary names of the top-level classes. */
    Set<String> classes() {
        Matcher named = PACKAGE.matcher(text);
        String prefix = named.find() ? named.group(1) + "." : "";
        Set<String> classes = new LinkedHashSet<>();
        for (Matcher type = TOP_LEVEL.matcher(text); type.find(); ) {
            classes.add(prefix + type.group(1));
        }
        return classes;
    }

    /**
     * The line of a property's name, in a constructor or a body; the line of the class when it has no such property.
     *
     * @param className binary name
     * @param member of Java: the property's field or getter; empty for the class itself
     * @return 0 when the class is not in this file
     */
    int line(String className, String member) {
        int start = 0;
        for (String name : className.substring(className.lastIndexOf('.') + 1).split("\\$", -1)) {
            Matcher type = Pattern.compile("\\b(?:class|interface|object)\\s+(" + Pattern.quote(name) + ")\\b")
                    .matcher(text);
            if (!type.find(start)) {
                return 0;
            }
            start = type.start(1);
        }
        for (String property : properties(member)) {
            Matcher found = Pattern.compile("\\b(?:val|var|fun)\\s+(" + Pattern.quote(property) + ")\\b")
                    .matcher(text)
                    .region(start, end(start));
            if (found.find()) {
                return line(found.start(1));
            }
        }
        return line(start);
    }

    /** Where the next top-level class begins. */
    private int end(int start) {
        Matcher next = TOP_LEVEL.matcher(text);
        return next.find(start) ? next.start() : text.length();
    }

    private int line(int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static List<String> properties(String member) {
        if (!member.startsWith("get") || member.length() == 3) {
            return member.isEmpty() ? List.of() : List.of(member);
        }
        String name = member.substring(3);
        return List.of(member, name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), name);
    }
}
