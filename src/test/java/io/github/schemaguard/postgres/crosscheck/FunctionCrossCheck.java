package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Functions and procedures, with {@code pg_get_functiondef}; the same statement is written from the catalog. */
record FunctionCrossCheck(ServerNames names) implements CrossCheck {

    /** Settings whose value is a list of names. */
    private static final Set<String> LISTS = Set.of("search_path", "temp_tablespaces", "session_preload_libraries");

    @Override
    public String kind() {
        return "functions";
    }

    @Override
    public String query() {
        return """
                select format('%s(%s)', p.oid::regproc, oidvectortypes(p.proargtypes)) as object,
                       pg_get_functiondef(p.oid) as definition,
                       (to_jsonb(p) ->> 'prosqlbody') is not null as "standard body"
                from pg_proc p
                where p.prokind <> 'a' and p.oid >= 16384 and pg_temp.ours('pg_proc', p.oid, p.pronamespace)
                  -- But for the constructors of range types.
                  and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.functions().stream()
                        .filter(function -> function.functionKind() != Function.Kind.AGGREGATE)
                        .map(function -> fact(schema, function)));
    }

    private ExpectedFact fact(Schema schema, Function function) {
        boolean standard =
                function.body().startsWith("BEGIN ATOMIC\n") || function.body().startsWith("RETURN ");
        return ExpectedFact.about(object(names, schema, function))
                .with("definition", definition(schema, function, standard))
                .with("standard body", standard && function.language().equals("sql"));
    }

    static String object(ServerNames names, Schema schema, Function function) {
        return names.in(schema, function.name()) + "(" + function.signature() + ")";
    }

    private String definition(Schema schema, Function function, boolean standard) {
        String word = function.functionKind() == Function.Kind.PROCEDURE ? "PROCEDURE" : "FUNCTION";
        Map<String, String> options = new TreeMap<>(function.options());
        String properties = properties(function, options);
        String library = options.remove("library");
        String settings = options.entrySet().stream()
                .map(option -> " " + setting(option.getKey(), option.getValue()) + "\n")
                .collect(Collectors.joining());
        return "CREATE OR REPLACE " + word + " " + names.in(schema, function.name()) + "(" + function.arguments()
                + ")\n"
                + (function.result() == null ? "" : " RETURNS " + function.result() + "\n")
                + " LANGUAGE " + names.quote(function.language()) + "\n"
                + (properties.isEmpty() ? "" : properties + "\n")
                + settings
                + (standard ? function.body() : "AS " + source(word, library, function.body()))
                + "\n";
    }

    private static String properties(Function function, Map<String, String> options) {
        return (function.functionKind() == Function.Kind.WINDOW ? " WINDOW" : "")
                + (function.volatility() == Function.Volatility.VOLATILE ? "" : " " + function.volatility())
                + option(" PARALLEL ", options.remove("parallel"))
                + ("yes".equals(options.remove("strict")) ? " STRICT" : "")
                + (function.securityDefiner() ? " SECURITY DEFINER" : "")
                + ("yes".equals(options.remove("leakproof")) ? " LEAKPROOF" : "")
                + option(" COST ", options.remove("cost"))
                + option(" ROWS ", options.remove("rows"))
                + option(" SUPPORT ", options.remove("support"));
    }

    private static String option(String words, @Nullable String value) {
        return value == null ? "" : words + (words.equals(" PARALLEL ") ? value.toUpperCase(Locale.ROOT) : value);
    }

    private static String setting(String option, String value) {
        String name = option.replaceFirst("^set ", "");
        return "SET " + name + " TO "
                + (LISTS.contains(name)
                        ? Arrays.stream(value.split(", ", -1))
                                .map(one -> SqlText.literal(one.replace("\"", "")))
                                .collect(Collectors.joining(", "))
                        : SqlText.literal(value));
    }

    private static String source(String word, @Nullable String library, String body) {
        StringBuilder quote = new StringBuilder("$" + word.toLowerCase(Locale.ROOT));
        while (body.contains(quote)) {
            quote.append('x');
        }
        quote.append('$');
        return (library == null ? "" : SqlText.literal(library) + ", ") + quote + body + quote;
    }
}
