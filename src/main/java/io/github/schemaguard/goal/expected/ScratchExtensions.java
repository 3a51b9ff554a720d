package io.github.schemaguard.goal.expected;

import io.github.schemaguard.model.fact.SqlIdentifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extensions on the scratch server: most of them only a superuser may create. */
public final class ScratchExtensions {

    /** Their functions open connections to other servers, which any role may use. */
    private static final Set<String> REACHING_OUT = Set.of("dblink");

    private static final Pattern CREATE = Pattern.compile(
            "(?i)\\s*create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?(?:\"([^\"]+)\"|(\\w+))(?:\\s+cascade)?\\s*;?\\s*");

    private final Connection admin;

    /** @param admin a session of a superuser */
    public ScratchExtensions(Connection admin) {
        this.admin = admin;
    }

    /** Creates those that the statements create, and removes these statements. */
    void createInstead(List<String> statements) throws SQLException {
        for (String each : List.copyOf(statements)) {
            Matcher create = CREATE.matcher(each);
            if (create.matches() && create(Objects.requireNonNullElseGet(create.group(1), () -> create.group(2)))) {
                statements.remove(each);
            }
        }
    }

    /** Creates the extension; false if the server does not have it. */
    boolean create(String name) throws SQLException {
        if (REACHING_OUT.contains(name) || !isAvailable(name)) {
            return false;
        }
        create(name, "");
        return true;
    }

    /** Creates the extension in a schema, which exists; false if the server does not have it, or cannot do that. */
    public boolean createIn(String schema, String name) throws SQLException {
        if (REACHING_OUT.contains(name) || !isAvailable(name)) {
            return false;
        }
        try {
            create(name, " schema " + SqlIdentifier.quote(schema));
            return true;
        } catch (SQLException fixedToAnotherSchema) {
            return false;
        }
    }

    private void create(String name, String where) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(
                    "create extension if not exists \"" + name.replace("\"", "\"\"") + "\"" + where + " cascade");
        }
    }

    private boolean isAvailable(String name) throws SQLException {
        try (PreparedStatement statement =
                admin.prepareStatement("select 1 from pg_catalog.pg_available_extensions where name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
