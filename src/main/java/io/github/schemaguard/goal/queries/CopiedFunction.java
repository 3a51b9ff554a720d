package io.github.schemaguard.goal.queries;

import io.github.schemaguard.goal.expected.TypeName;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function or aggregate with the name, the arguments and the result of another, and without a body: it is never called. What a live
 * database says of a function is foreign text; it is used only where it consists of names and types.
 *
 * @param arguments with their modes and names; a default is null
 * @param result a type, {@code SETOF} a type, or {@code TABLE} with columns
 */
record CopiedFunction(String arguments, String result) {

    private static final String NAME = "(?:\"(?:[^\"\\p{Cntrl}]|\"\")++\"|[\\p{L}_][\\p{L}\\p{N}_$]*+)";
    private static final Pattern ARGUMENT =
            Pattern.compile("(?:(?:IN|OUT|INOUT|VARIADIC) )?(?:" + NAME + " )?(?<type>.+?)(?<default> DEFAULT .*)?");
    private static final Pattern WITHOUT_NAME =
            Pattern.compile("(?:(?:IN|OUT|INOUT|VARIADIC) )?(?<type>.+?)(?<default> DEFAULT .*)?");
    private static final Pattern SET = Pattern.compile("SETOF (.+)");
    private static final Pattern TABLE = Pattern.compile("TABLE\\((.+)\\)");
    private static final Pattern COLUMN = Pattern.compile(NAME + " (.+)");

    /** Empty for a procedure, for an aggregate of ordered values, and where the text is not as PostgreSQL writes it. */
    static Optional<CopiedFunction> of(Function function) {
        String result = String.valueOf(function.result());
        boolean known = switch (function.functionKind()) {
            case FUNCTION -> isResult(result);
            case AGGREGATE -> TypeName.matches(result) && !function.body().contains("-set, sfunc = ");
            case PROCEDURE, WINDOW -> false;
        };
        if (!known) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        for (String each : TypeName.list(function.arguments())) {
            Optional<String> argument = argument(each);
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        return Optional.of(new CopiedFunction(String.join(", ", arguments), result));
    }

    private static boolean isResult(String text) {
        Matcher set = SET.matcher(text);
        Matcher table = TABLE.matcher(text);
        if (table.matches()) {
            return TypeName.list(table.group(1)).stream().allMatch(each -> {
                Matcher column = COLUMN.matcher(each);
                return column.matches() && TypeName.matches(column.group(1));
            });
        }
        return TypeName.matches(set.matches() ? set.group(1) : text);
    }

    private static Optional<String> argument(String text) {
        for (Pattern form : List.of(ARGUMENT, WITHOUT_NAME)) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches() && TypeName.matches(matcher.group("type"))) {
                String given = matcher.group("default");
                return Optional.of(
                        given == null ? text : text.substring(0, matcher.start("default")) + " DEFAULT NULL");
            }
        }
        return Optional.empty();
    }

    /** The statement that creates it. An index can have an expression with it only if it is immutable. */
    String in(String schema, String name, Function.Volatility volatility) {
        return "create function " + SqlIdentifier.quote(schema) + "." + SqlIdentifier.quote(name) + "(" + arguments
                + ") returns " + result + " language plpgsql " + volatility + " as 'begin end'";
    }

    /**
     * The statements that create the aggregate of this name, arguments and result.
     *
     * @param state the name for the function that an aggregate needs
     */
    List<String> asAggregate(String schema, String name, String state) {
        String function = SqlIdentifier.quote(schema) + "." + SqlIdentifier.quote(state);
        return List.of(
                "create function " + function + "(" + result + (arguments.isEmpty() ? "" : ", ") + arguments
                        + ") returns " + result + " language plpgsql as 'begin end'",
                "create aggregate " + SqlIdentifier.quote(schema) + "." + SqlIdentifier.quote(name) + "("
                        + (arguments.isEmpty() ? "*" : arguments) + ") (sfunc = " + function + ", stype = " + result
                        + ")");
    }
}
