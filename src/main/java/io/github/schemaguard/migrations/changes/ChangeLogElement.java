package io.github.schemaguard.migrations.changes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of a change log, such as a change or a column.
 *
 * @param name {@code createTable}
 * @param line where it begins, from 1
 * @param last the line where it ends
 * @param attributes its plain values
 * @param children in order
 * @param text between its tags, or its value; empty without one
 * @param textLine where the text begins
 */
record ChangeLogElement(
        String name,
        int line,
        int last,
        Map<String, String> attributes,
        List<ChangeLogElement> children,
        String text,
        int textLine) {

    ChangeLogElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The value of an attribute; empty without one. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The elements of this name below this one, at any depth. */
    Stream<ChangeLogElement> all(String wanted) {
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.name.equals(wanted) ? Stream.of(child) : Stream.empty(), child.all(wanted)));
    }
}
