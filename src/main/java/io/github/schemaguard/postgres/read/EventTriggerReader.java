package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.EventTrigger;
import io.github.schemaguard.model.fact.ObjectKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The event triggers of the database that no extension owns. */
final class EventTriggerReader {

    private EventTriggerReader() {}

    static List<EventTrigger> read(CatalogSnapshot snapshot, ExtensionReader extensions, CommentReader comments)
            throws SQLException {
        List<EventTrigger> triggers = new ArrayList<>();
        snapshot.forEach("event_triggers", ObjectKind.EVENT_TRIGGER, "pg_event_trigger", row -> {
            long oid = row.oid("oid");
            if (!extensions.own("pg_event_trigger", oid)) {
                triggers.add(new EventTrigger(
                        row.required("name"),
                        row.required("event"),
                        row.texts("tags"),
                        row.required("function") + "()",
                        TriggerReader.enabled(row.code("enabled")),
                        comments.on("pg_event_trigger", oid)));
            }
        });
        return triggers;
    }
}
