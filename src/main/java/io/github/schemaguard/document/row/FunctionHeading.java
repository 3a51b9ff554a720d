package io.github.schemaguard.document.row;

import io.github.schemaguard.document.text.SqlText;
import io.github.schemaguard.model.Function;
import java.util.Arrays;
import java.util.Optional;

/**
 * The heading of a function.
 *
 * @param words before the name
 * @param name with the argument types, as {@link Function#key()} gives it
 */
public record FunctionHeading(String words, String name) {

    public static FunctionHeading of(Function function) {
        return new FunctionHeading(words(function.functionKind()), function.key());
    }

    /** The kind with these words; empty for other words. */
    public static Optional<Function.Kind> kind(String words) {
        return Arrays.stream(Function.Kind.values())
                .filter(kind -> words(kind).equals(words))
                .findFirst();
    }

    /** True if the name is a function name. */
    public static boolean isKey(String text) {
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
