package io.github.schemaguard.goal.targets;

import io.github.schemaguard.connection.UserStatement;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.postgres.SchemaSizes;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The targets as given: either schemas of one database, or databases.
 *
 * @param schemas patterns; empty when the targets are databases
 * @param databases URLs, which may contain passwords; empty when the targets are schemas
 */
public record TargetList(List<String> schemas, List<String> databases) {

    /**
     * The targets of a request.
     *
     * @param base the database that a query is sent to; null only without one
     * @throws GoalException when there is none, or both kinds are mixed
     */
    public static TargetList of(TargetsRequest request, @Nullable LiveDatabase base) {
        String query = request.query();
        List<String> entries = query == null ? request.targets() : asked(query, Objects.requireNonNull(base));
        Set<String> schemas = new LinkedHashSet<>();
        Set<String> databases = new LinkedHashSet<>();
        entries.forEach(entry -> (isUrl(entry) ? databases : schemas).add(entry));
        if (entries.isEmpty()) {
            throw new GoalException("schema.targetsQuery returned no rows: there is nothing to compare");
        }
        if (!schemas.isEmpty() && !databases.isEmpty()) {
            throw new GoalException("the targets are both schemas and databases: run the goal once for each kind");
        }
        return new TargetList(List.copyOf(schemas), List.copyOf(databases));
    }

    /** Whether it names a database, not a schema. */
    public static boolean isUrl(String entry) {
        return entry.contains("://") || entry.startsWith("jdbc:") || entry.contains("=");
    }

    /** The schemas of a database that match. A pattern that matches none is returned as it is, to be reported. */
    public Set<String> schemasOf(SchemaSizes sizes) {
        Set<String> names = new LinkedHashSet<>();
        for (String pattern : schemas) {
            if (sizes.tables().containsKey(pattern)) {
                names.add(pattern);
                continue;
            }
            SchemaSelection selection = SchemaSelection.of(pattern);
            List<String> fitting =
                    sizes.tables().keySet().stream().filter(selection::includes).toList();
            names.addAll(fitting.isEmpty() ? List.of(pattern) : fitting);
        }
        return names;
    }

    private static List<String> asked(String query, LiveDatabase base) {
        try {
            return new UserStatement(query)
                    .firstColumn(base.connection()).stream()
                            .filter(entry -> entry != null && !entry.isBlank())
                            .toList();
        } catch (SQLException e) {
            throw new GoalException(
                    "schema.targetsQuery fails: "
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
                            + ". It is sent to the database of schema.url; qualify tables with their schema, as in select"
                            + " name from public.tenant",
                    e);
        }
    }

    /** Without the URLs. */
    @Override
    public String toString() {
        return schemas.isEmpty() ? databases.size() + " databases" : String.join(", ", schemas);
    }
}
