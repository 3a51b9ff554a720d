package io.github.schemaguard.entities.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kotlin file, read only as far as a search for declarations needs.
 *
 * @param content of the file
 * @param text the same with blanks in place of comments, string literals and backticks, as long as the content
 */
record KotlinSource(String content, String text) {
    /** What the search must ignore, longest first: raw strings, strings, characters, comments. */
    private static final Pattern NO_CODE = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:\\\\.|[^'\\\\\n])++'|//[^\n]*|/\\*(?s:.*?)\\*/|`");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern TOP_LEVEL =
            Pattern.compile("(?m)^(?:[\\w@][\\w@ \t]*[ \t])?(?:class|interface|object)\\s+(\\w+)");

    /** The type after the name of a property or function, up to its question mark. */
    private static final Pattern NULLABLE =
            Pattern.compile("\\s*(?:\\(\\s*\\))?\\s*:\\s*[\\w.]+(?:\\s*<[^\n=]*>)?\\s*\\?");

    private static final Set<String> MODIFIERS = Set.of(
            "abstract",
            "final",
            "internal",
            "lateinit",
            "open",
            "override",
            "private",
            "protected",
            "public",
            "vararg");

    private static final String OPENING = "([";
    private static final String CLOSING = ")]";

    /** What the name of an annotation has besides the characters of identifiers: {@code @field:a.b.Column}. */
    private static final String NAME = "@:.";

    static KotlinSource of(String content) {
        return new KotlinSource(
                content,
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
        int start = type(className);
        return start == 0
                ? 0
                : property(start, member).map(found -> line(found.start(1))).orElseGet(() -> line(start));
    }

    /**
     * The annotations of a property, which stand before it and its modifiers; empty when it is not in this file.
     *
     * @param className binary name
     * @param member of Java: the property's field or getter
     */
    Optional<KotlinAnnotations> annotations(String className, String member) {
        int start = type(className);
        return property(start, member).map(found -> {
            boolean parameter = text.substring(start, found.start())
                            .chars()
                            .map(c -> c == '(' ? 1 : c == ')' ? -1 : 0)
                            .sum()
                    > 0;
            return KotlinAnnotations.of(before(found.start()), parameter);
        });
    }

    /** Whether the type of a property, as it is written, accepts null. */
    boolean isNullable(String className, String member) {
        return property(type(className), member)
                .map(found -> NULLABLE.matcher(text)
                        .region(found.end(1), text.length())
                        .lookingAt())
                .orElse(false);
    }

    /** The texts of the annotations that end before a position, modifiers left out. */
    private List<String> before(int position) {
        List<String> annotations = new ArrayList<>();
        int end = position;
        while (true) {
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            int start = end;
            if (start > 0 && CLOSING.indexOf(text.charAt(start - 1)) >= 0) {
                int open = 0;
                do {
                    start--;
                    open += CLOSING.indexOf(text.charAt(start)) >= 0
                            ? 1
                            : OPENING.indexOf(text.charAt(start)) >= 0 ? -1 : 0;
                } while (open > 0 && start > 0);
            }
            while (start > 0
                    && (Character.isJavaIdentifierPart(text.charAt(start - 1))
                            || NAME.indexOf(text.charAt(start - 1)) >= 0)) {
                start--;
            }
            String word = content.substring(start, end);
            if (word.startsWith("@")) {
                annotations.add(0, word);
            } else if (!MODIFIERS.contains(word)) {
                return annotations;
            }
            end = start;
        }
    }

    /** Where the name of a class begins; 0 when it is not in this file. */
    private int type(String className) {
        int start = 0;
        for (String name : className.substring(className.lastIndexOf('.') + 1).split("\\$", -1)) {
            Matcher type = Pattern.compile("\\b(?:class|interface|object)\\s+(" + Pattern.quote(name) + ")\\b")
                    .matcher(text);
            if (!type.find(start)) {
                return 0;
            }
            start = type.start(1);
        }
        return start;
    }

    /** The declaration of a property in the class that begins there, its name in the first group. */
    private Optional<MatchResult> property(int start, String member) {
        if (start == 0) {
            return Optional.empty();
        }
        for (String property : properties(member)) {
            Matcher found = Pattern.compile("\\b(?:val|var|fun)\\s+(" + Pattern.quote(property) + ")\\b")
                    .matcher(text)
                    .region(start, end(start));
            if (found.find()) {
                return Optional.of(found.toMatchResult());
            }
        }
        return Optional.empty();
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
