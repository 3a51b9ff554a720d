package io.github.schemaguard.goal.expected;

import io.github.schemaguard.model.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A function that is never called, in a language that any role may use.
 *
 * @param arguments the types, with {@code VARIADIC} and defaults
 */
record PlaceholderFunction(String arguments, String result, Function.Volatility volatility) {

    private static final Pattern DEFAULT = Pattern.compile(" DEFAULT ");
    private static final Pattern OUTPUT = Pattern.compile("OUT |TABLE");

    /** One that can be used like the given one; empty where the text of its types is not the names of types. */
    static Optional<PlaceholderFunction> like(Function function) {
        List<String> types = TypeName.list(function.signature());
        String result = String.valueOf(function.result());
        if (!types.stream().allMatch(TypeName::matches) || !TypeName.matches(result)) {
            return Optional.empty();
        }
        List<String> written = TypeName.list(function.arguments()).stream()
                .filter(argument -> !OUTPUT.matcher(argument).lookingAt())
                .toList();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String argument = written.size() == types.size() ? written.get(i) : "";
            arguments.add((argument.startsWith("VARIADIC ") ? "VARIADIC " : "")
                    + types.get(i)
                    + (DEFAULT.matcher(argument).find() ? " DEFAULT NULL" : ""));
        }
        return Optional.of(new PlaceholderFunction(String.join(", ", arguments), result, function.volatility()));
    }

    /** One for arguments of these types; empty where one of them has no name. */
    static Optional<String> arguments(String types) {
        List<String> each = TypeName.list(types).stream()
                .map(type -> type.equals("unknown") ? "text" : type)
                .toList();
        return each.stream().allMatch(TypeName::matches) ? Optional.of(String.join(", ", each)) : Optional.empty();
    }

    /** The statement that creates it under a name that is ready for SQL. */
    String in(String name) {
        return "CREATE FUNCTION " + name + "(" + arguments + ") RETURNS " + result + " " + volatility
                + " LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'";
    }
}
