package io.github.schemaguard.goal.expected;

import io.github.schemaguard.model.Function.Volatility;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.scratch.ConfinedSession;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Creates types and functions that a statement of Hibernate's needs and the scratch server does not have: as in the compared
 * database if it has them; otherwise, for those of an extension that the scratch server does not ship, a placeholder that
 * works in a table without rows.
 */
final class PlaceholderObjects {
    /** The schema of placeholder types. A placeholder is named after the type as written: {@code vector(3)}. */
    static final String SCHEMA = "schemaguard_stand_in";

    private static final String UNDEFINED_OBJECT = "42704";
    private static final String UNDEFINED_FUNCTION = "42883";
    private static final String UNDEFINED_SCHEMA = "3F000";
    private static final String DATATYPE_MISMATCH = "42804";

    private static final Pattern TYPE = Pattern.compile("type \"(.+)\" does not exist");
    private static final Pattern FUNCTION = Pattern.compile("function (.+?)\\((.*)\\) does not exist");
    private static final Pattern SCHEMA_NAME = Pattern.compile("schema \"(.+)\" does not exist");
    private static final Pattern POSITION = Pattern.compile("Position: (\\d+)");

    /** A type as it is written: names joined by dots, and modifiers. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:\"(?:[^\"]|\"\")++\"|[\\w$]+)(?:\\.(?:\"(?:[^\"]|\"\")++\"|[\\w$]+))*+(?:\\s*\\([^()]*\\))?");

    /** Result types to try for a function; boolean first, because a check needs it. */
    private static final List<String> RESULTS = List.of(
            "boolean",
            "text",
            "bigint",
            "integer",
            "numeric",
            "double precision",
            "uuid",
            "timestamp with time zone",
            "timestamp without time zone",
            "date",
            "jsonb",
            "bytea");

    private final ConfinedSession session;
    private final Prerequisites prerequisites;
    private final Set<String> tried = new HashSet<>();
    /** The name and the arguments of the last placeholder function; its result type may not fit yet. */
    private String function = "";

    private String arguments = "";

    PlaceholderObjects(ConfinedSession session, Prerequisites prerequisites) {
        this.session = session;
        this.prerequisites = prerequisites;
    }

    /**
     * The statement to send in place of one that PostgreSQL rejected, after the missing object was created.
     *
     * @return empty when nothing helps
     */
    Optional<String> remedy(String ddl, SQLException refusal) {
        String message = String.valueOf(refusal.getMessage());
        try {
            return switch (String.valueOf(refusal.getSQLState())) {
                case UNDEFINED_OBJECT -> type(ddl, message);
                case UNDEFINED_FUNCTION -> function(ddl, message);
                case UNDEFINED_SCHEMA -> schema(ddl, message);
                case DATATYPE_MISMATCH -> withNextResult(ddl);
                default -> Optional.empty();
            };
        } catch (SQLException noPlaceholderEither) {
            return Optional.empty();
        }
    }

    private Optional<String> type(String ddl, String message) throws SQLException {
        Matcher named = TYPE.matcher(message);
        Matcher position = POSITION.matcher(message);
        if (!named.find() || !position.find()) {
            return Optional.empty();
        }
        if (borrow(prerequisites.types().getOrDefault(lastName(named.group(1)), List.of()))) {
            return Optional.of(ddl);
        }
        Matcher written = WRITTEN.matcher(ddl);
        int start = ddl.offsetByCodePoints(0, Integer.parseInt(position.group(1)) - 1);
        if (!written.find(start) || written.start() != start) {
            return Optional.empty();
        }
        String placeholder = SCHEMA + "." + SqlIdentifier.quote(SqlIdentifier.stored(text(written.group())));
        if (tried.add(placeholder)) {
            session.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
            session.execute("CREATE DOMAIN " + placeholder + " AS text");
        }
        return Optional.of(ddl.substring(0, start) + placeholder + ddl.substring(written.end()));
    }

    private Optional<String> function(String ddl, String message) throws SQLException {
        Matcher named = FUNCTION.matcher(message);
        if (!named.find()) {
            return Optional.empty();
        }
        if (borrow(prerequisites.functions().getOrDefault(lastName(named.group(1)), List.of()))) {
            return Optional.of(ddl);
        }
        Optional<String> types = PlaceholderFunction.arguments(named.group(2));
        if (types.isEmpty()) {
            return Optional.empty();
        }
        // The message has the name's parts without quotes.
        function = Stream.of(named.group(1).split("\\.", -1))
                .map(SqlIdentifier::quote)
                .collect(Collectors.joining("."));
        arguments = types.get();
        return withNextResult(ddl);
    }

    private Optional<String> withNextResult(String ddl) throws SQLException {
        String signature = function + "(" + arguments + ")";
        for (String result : function.isEmpty() ? List.<String>of() : RESULTS) {
            if (tried.add(signature + " " + result)) {
                session.execute("DROP FUNCTION IF EXISTS " + signature);
                session.execute(new PlaceholderFunction(arguments, result, Volatility.IMMUTABLE).in(function));
                return Optional.of(ddl);
            }
        }
        return Optional.empty();
    }

    private Optional<String> schema(String ddl, String message) throws SQLException {
        Matcher named = SCHEMA_NAME.matcher(message);
        if (!named.find() || !tried.add("schema " + named.group(1))) {
            return Optional.empty();
        }
        session.execute("CREATE SCHEMA " + SqlIdentifier.quote(named.group(1)));
        return Optional.of(ddl);
    }

    /** Whether one of the statements, none of which was sent before, succeeded. */
    private boolean borrow(List<String> creating) {
        boolean made = false;
        for (String each : creating) {
            if (tried.add(each)) {
                try {
                    session.execute(each);
                    made = true;
                } catch (SQLException restsOnMore) {
                    // A placeholder is used.
                }
            }
        }
        return made;
    }

    /** One spelling for all ways to write a type. */
    private static String text(String written) {
        return written.replaceAll("\\s+", "");
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace("\"", "");
    }
}
