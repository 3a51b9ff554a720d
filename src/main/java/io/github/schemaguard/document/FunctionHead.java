package io.github.schemaguard.document;

import io.github.schemaguard.model.Function;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the heading of a function says.
 *
 * @param words before the name
 * @param name with the argument types, as {@link Function#key()} gives it
 */
record FunctionHead(String words, String name) {

    static FunctionHead of(Function function) {
        return new FunctionHead(words(function.functionKind()), function.key());
    }

    /** The kind that these words stand for; empty for other words. */
    static Optional<Function.Kind> kind(String words) {
        return Arrays.stream(Function.Kind.values())
                .filter(kind -> words(kind).equals(words))
                .findFirst();
    }

    /** Whether the name is one of a function. */
    static boolean isKey(String text) {
        try {
            SqlText.routine(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String words(Function.Kind kind) {
        return switch (kind) {
            case FUNCTION -> "Function";
            case PROCEDURE -> "Procedure";
            case AGGREGATE -> "Aggregate";
            case WINDOW -> "Window function";
        };
    }
}
