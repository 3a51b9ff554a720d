package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Trigger;
import io.github.schemaguard.model.Trigger.Timing;
import io.github.schemaguard.model.fact.FiringMode;
import io.github.schemaguard.model.fact.ObjectKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the triggers of tables and views ({@code pg_trigger}). */
final class TriggerReader {

    private static final int ROW = 1;
    private static final int BEFORE = 1 << 1;
    private static final int INSERT = 1 << 2;
    private static final int DELETE = 1 << 3;
    private static final int UPDATE = 1 << 4;
    private static final int TRUNCATE = 1 << 5;
    private static final int INSTEAD = 1 << 6;

    private final Map<Long, List<Trigger>> byRelation = new HashMap<>();
    private final CatalogSnapshot snapshot;
    private final ColumnReader columns;
    private final CommentReader comments;

    private TriggerReader(CatalogSnapshot snapshot, ColumnReader columns, CommentReader comments) {
        this.snapshot = snapshot;
        this.columns = columns;
        this.comments = comments;
    }

    static TriggerReader read(CatalogSnapshot snapshot, ColumnReader columns, CommentReader comments)
            throws SQLException {
        TriggerReader triggers = new TriggerReader(snapshot, columns, comments);
        snapshot.forEach("triggers", ObjectKind.TRIGGER, "pg_trigger", triggers::add);
        return triggers;
    }

    List<Trigger> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }

    private void add(ResultRow row) throws SQLException {
        long relation = row.oid("relation");
        int bits = row.integer("bits");
        boolean printed = row.flag("conditional") || row.flag("with_arguments");
        TriggerDefinition definition =
                new TriggerDefinition(printed ? snapshot.printed(row.text("definition"), relation) : "");
        Trigger trigger = new Trigger(
                row.required("name"),
                timing(bits),
                (bits & ROW) != 0,
                events(bits),
                columns.names(relation, numbers(row)),
                row.flag("conditional") ? definition.condition() : null,
                row.flag("with_arguments") ? definition.call() : row.required("function") + "()",
                enabled(row.code("enabled")),
                row.flag("is_constraint") ? ConstraintReader.deferrability(row) : null,
                row.text("from_table"),
                row.text("old_table"),
                row.text("new_table"),
                comments.on("pg_trigger", row.oid("oid")));
        byRelation.computeIfAbsent(relation, r -> new ArrayList<>()).add(trigger);
    }

    private static List<Integer> numbers(ResultRow row) throws SQLException {
        return Arrays.stream(row.vector("columns"))
                .mapToObj(number -> (int) number)
                .toList();
    }

    private static Timing timing(int bits) {
        if ((bits & INSTEAD) != 0) {
            return Timing.INSTEAD_OF;
        }
        return (bits & BEFORE) != 0 ? Timing.BEFORE : Timing.AFTER;
    }

    private static List<String> events(int bits) {
        List<String> events = new ArrayList<>();
        addIf((bits & INSERT) != 0, "insert", events);
        addIf((bits & UPDATE) != 0, "update", events);
        addIf((bits & DELETE) != 0, "delete", events);
        addIf((bits & TRUNCATE) != 0, "truncate", events);
        return events;
    }

    private static void addIf(boolean applies, String event, List<String> events) {
        if (applies) {
            events.add(event);
        }
    }

    /** In which sessions a trigger, rule or event trigger fires. */
    static FiringMode enabled(char code) {
        return switch (code) {
            case 'D' -> FiringMode.DISABLED;
            case 'R' -> FiringMode.REPLICA;
            case 'A' -> FiringMode.ALWAYS;
            default -> FiringMode.ORIGIN;
        };
    }
}
