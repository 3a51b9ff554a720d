package io.github.schemaguard.goal;

import io.github.schemaguard.finding.Location;
import java.util.ArrayList;
import java.util.List;

/** The source of an entity, in which annotations are replaced. */
final class AnnotatedSource {

    private AnnotatedSource() {}

    /** An entity with these members. An annotation of the class can stand before them. */
    static String withMembers(String members) {
        int end = members.startsWith("@Table") ? members.indexOf("))") + 2 : 0;
        return "package shop;\nimport jakarta.persistence.*;\nimport org.hibernate.annotations.NaturalId;\n"
                + members.substring(0, end) + " @Entity public class Customer {\n    @Id Long id;\n    "
                + members.substring(end) + "\n}\n";
    }

    /** In place of the annotation of the same name, or before the member if it has none. */
    static String put(String source, Location place, String annotation) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        String name = annotation.substring(0, annotation.indexOf('(') + 1);
        if (lines.subList(place.line() - 3, place.line()).stream().anyMatch(line -> line.contains(name))) {
            return replaced(source, place, annotation);
        }
        lines.add(place.line() - 1, annotation);
        return String.join("\n", lines) + "\n";
    }

    /** The annotation of the same name that stands on the member's line, or on one of the two before it. */
    static String replaced(String source, Location place, String annotation) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        String name = annotation.substring(0, annotation.indexOf('('));
        for (int line = place.line() - 1; line >= place.line() - 3; line--) {
            String text = lines.get(line);
            int start = text.indexOf(name + "(");
            if (start >= 0) {
                lines.set(line, text.substring(0, start) + annotation + text.substring(end(text, start)));
                return String.join("\n", lines) + "\n";
            }
        }
        throw new AssertionError(annotation + " has no predecessor at line " + place.line());
    }

    /** The end of the annotation that begins there. */
    private static int end(String text, int start) {
        int open = 0;
        for (int at = text.indexOf('(', start); at < text.length(); at++) {
            if (text.charAt(at) == '(') {
                open++;
            } else if (text.charAt(at) == ')' && --open == 0) {
                return at + 1;
            }
        }
        throw new AssertionError("no annotation at " + start + " in " + text);
    }
}
