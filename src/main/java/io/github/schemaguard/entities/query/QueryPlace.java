package io.github.schemaguard.entities.query;

import java.util.List;

/**
 * Where a query is declared.
 *
 * @param className binary name; empty when a mapping file declares it
 * @param member field, getter or method; empty for the class itself
 * @param parameters simple names of the method's parameter types; empty for other members
 * @param annotations simple names; the first one that the member has is the place
 * @param line of the statement's call in code; 0 for a declaration
 * @param text what the annotation or the element of the mapping file contains: the name of a query; empty if nothing is known
 */
public record QueryPlace(
        String className, String member, List<String> parameters, List<String> annotations, int line, String text) {

    public QueryPlace {
        parameters = List.copyOf(parameters);
        annotations = List.copyOf(annotations);
    }

    /** An annotation of a class, or of a member without parameters. */
    public static QueryPlace of(String className, String member, String text, String... annotations) {
        return new QueryPlace(className, member, List.of(), List.of(annotations), 0, text);
    }

    /** An element of a mapping file. */
    public static QueryPlace inMappingFile(String text) {
        return new QueryPlace("", "", List.of(), List.of(), 0, text);
    }

    /** A call in a method. */
    public static QueryPlace inCode(String className, String method, int line) {
        return new QueryPlace(className, method, List.of(), List.of(), line, "");
    }
}
