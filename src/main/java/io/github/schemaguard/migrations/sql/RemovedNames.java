package io.github.schemaguard.migrations.sql;

import io.github.schemaguard.finding.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the tables and views, or of the columns of a table: which statement dropped or renamed each of them. */
final class RemovedNames {

    private final Map<String, List<Statement>> statements = new HashMap<>();
    private int count;

    /** What a statement does with a name. */
    private enum Action {
        GIVE,
        DROP,
        RENAME
    }

    /**
     * A statement about a name.
     *
     * @param number in the order of the statements
     * @param renamedTo null unless it renames
     */
    private record Statement(
            int number,
            Action action,
            @Nullable String schema,
            @Nullable String renamedTo,
            Location place) {}

    /**
     * The last statement about a name that is no longer there.
     *
     * @param schema null if the statement does not name it
     * @param renamedTo the last name; null if it was dropped
     */
    record Removal(@Nullable String schema, @Nullable String renamedTo, Location place) {}

    /** A statement creates it. */
    void give(String name, Location place) {
        add(name, Action.GIVE, null, null, place);
    }

    /** A statement drops it. */
    void drop(@Nullable String schema, String name, Location place) {
        add(name, Action.DROP, schema, null, place);
    }

    /** A statement renames it. */
    void rename(@Nullable String schema, String before, String now, Location place) {
        add(before, Action.RENAME, schema, now, place);
        give(now, place);
    }

    private void add(String name, Action action, @Nullable String schema, @Nullable String renamedTo, Location place) {
        statements
                .computeIfAbsent(name, any -> new ArrayList<>())
                .add(new Statement(count++, action, schema, renamedTo, place));
    }

    /** Empty for a name that is there, or that no statement removes. */
    Optional<Removal> of(String name) {
        List<Statement> all = statements.getOrDefault(name, List.of());
        Statement last = all.isEmpty() ? null : all.get(all.size() - 1);
        return last == null || last.action() == Action.GIVE
                ? Optional.empty()
                : Optional.of(new Removal(last.schema(), lastName(last), last.place()));
    }

    private @Nullable String lastName(Statement removal) {
        String name = removal.renamedTo();
        for (Statement next = removal; next != null && next.renamedTo() != null; next = next(next)) {
            name = next.renamedTo();
        }
        return name;
    }

    /** The next statement that removes the name which a statement gave; null if there is none. */
    private @Nullable Statement next(Statement renaming) {
        for (Statement each : statements.getOrDefault(renaming.renamedTo(), List.of())) {
            if (each.number() > renaming.number() && each.action() != Action.GIVE) {
                return each;
            }
        }
        return null;
    }
}
