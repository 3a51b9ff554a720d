package io.github.schemaguard.goal.queries;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.postgres.DefaultSchema;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Undecided;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that a session of the application searches.
 *
 * @param known as the application's configuration sets them; empty when it leaves them to the server; null when they are not
 *     known
 * @param obstacle why they are not known
 * @param absent those that the configuration names, if none of them has tables
 * @param defaultSchema the one that the database's URL names, or {@code public}
 * @param catalog of the database
 */
record SearchPath(@Nullable String known, String obstacle, List<String> absent, String defaultSchema, Catalog catalog) {

    private static final String NOT_SHOWN = "the application's configuration does not show the search_path";

    private static final Set<String> NOT_FOUND = Set.of("42P01", "42883", "42704");

    /** An unqualified name in a message, possibly quoted or followed by argument types. */
    private static final Pattern NAME =
            Pattern.compile("(?:relation|function|type) \"?([\\w$]+)\"?(?:\\(.*\\))? does not exist");

    /** A qualified name in such a message. */
    private static final Pattern QUALIFIED = Pattern.compile("relation \"([^\"]+)\\.([^\"]+)\" does not exist");

    /**
     * That of a database which the migrations create. If they create no table in the configured schemas, the application has
     * told its migration tool or its server about them, and they are elsewhere here.
     *
     * @param configured as the application's configuration sets them; empty when it leaves them to the server; null when it does
     *     not show that
     */
    static SearchPath migrated(@Nullable String configured, String defaultSchema, Catalog catalog) {
        if (configured == null) {
            return new SearchPath(null, NOT_SHOWN, List.of(), defaultSchema, catalog);
        }
        List<String> names = DefaultSchema.names(configured);
        return configured.isBlank() || names.stream().anyMatch(name -> isFilled(name, catalog))
                ? new SearchPath(configured, "", List.of(), defaultSchema, catalog)
                : new SearchPath(
                        null,
                        "no schema of the application's search_path, " + configured + ", has tables in this database",
                        names,
                        defaultSchema,
                        catalog);
    }

    /**
     * That of a live database, where a setting of the application's role or of the database may say what the configuration
     * leaves to the server.
     */
    static SearchPath live(@Nullable String configured, String defaultSchema, Catalog catalog) {
        return migrated(configured == null || configured.isBlank() ? null : configured, defaultSchema, catalog);
    }

    /** That of a tenant's connection, which the application's code sets. */
    static SearchPath ofTenant(String schema, Catalog catalog) {
        return new SearchPath(null, NOT_SHOWN, List.of(), schema, catalog);
    }

    /** That of a session for which nothing is configured. */
    static SearchPath ofServer(Catalog catalog) {
        return new SearchPath("", "", List.of(), "public", catalog);
    }

    private static boolean isFilled(String name, Catalog catalog) {
        return catalog.schemas().stream()
                .anyMatch(schema -> schema.name().equals(name)
                        && !(schema.tables().isEmpty() && schema.views().isEmpty()));
    }

    void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (known != null && !known.isBlank()) {
                statement.execute(
                        "select pg_catalog.set_config('search_path', '" + known.replace("'", "''") + "', false)");
            } else {
                String schema = known == null ? onlySchema().orElse(defaultSchema) : defaultSchema;
                if (!schema.equals("public")) {
                    statement.execute("set search_path to " + SqlIdentifier.quote(schema) + ", public");
                }
            }
        }
    }

    /**
     * The only schema with tables, when the default schema has none: an application that names no schema needs it on its
     * search path.
     */
    private Optional<String> onlySchema() {
        List<String> filled = catalog.schemas().stream()
                .filter(schema -> !schema.tables().isEmpty())
                .map(Schema::name)
                .toList();
        return filled.size() == 1 ? Optional.of(filled.get(0)) : Optional.empty();
    }

    /** The answer; undecided when it depends on a search path that is not known. */
    StatementAnswer judged(StatementAnswer answer) {
        if (known != null || !(answer instanceof Refused refused) || !NOT_FOUND.contains(refused.sqlState())) {
            return answer;
        }
        Optional<String> inPlace = inPlace(refused.message());
        if (inPlace.isPresent()) {
            return new Undecided(refused.message() + ": it is in " + inPlace.get() + " here, and " + obstacle);
        }
        return elsewhere(refused.message())
                .<StatementAnswer>map(schema -> new Undecided(refused.message()
                        + " unless the session's search_path has the schema " + schema + ", and " + obstacle))
                .orElse(answer);
    }

    /** The schema that has the object in place of one that the configuration names. */
    private Optional<String> inPlace(String message) {
        Matcher name = QUALIFIED.matcher(message);
        return name.find() && absent.contains(name.group(1))
                ? catalog.schemas().stream()
                        .filter(schema -> has(schema, name.group(2)))
                        .map(Schema::name)
                        .findFirst()
                : Optional.empty();
    }

    /** Another schema that has an object of the name that a message says does not exist. */
    private Optional<String> elsewhere(String message) {
        Matcher name = NAME.matcher(message);
        if (!name.find()) {
            return Optional.empty();
        }
        return catalog.schemas().stream()
                .filter(schema -> has(schema, name.group(1)))
                .map(Schema::name)
                .filter(schema -> !schema.equals(defaultSchema))
                .findFirst();
    }

    private static boolean has(Schema schema, String name) {
        List<SchemaObject> objects = List.copyOf(schema.children());
        return objects.stream()
                .anyMatch(object -> object.name().equals(name) || object.name().startsWith(name + "("));
    }
}
