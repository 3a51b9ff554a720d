package io.github.schemaguard.goal.queries;

import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;

/**
 * A database whose schema queries are prepared on.
 *
 * @param scratch where they are prepared
 * @param read what was read from the database
 * @param defaultSchema of names without a schema; if it is not the database's own, it is that of a tenant
 * @param copy how a copy of the database is called, which no other scratch database of the run is
 */
public record QueriedDatabase(
        ScratchSession scratch, DatabaseSide database, DatabaseReading read, String defaultSchema, String copy) {

    public static QueriedDatabase of(ScratchSession scratch, DatabaseSide database, DatabaseReading read) {
        return new QueriedDatabase(scratch, database, read, database.defaultSchema(), "queries");
    }

    /** The same with another default schema. */
    public QueriedDatabase withDefaultSchema(String other) {
        return new QueriedDatabase(scratch, database, read, other, copy);
    }

    /** The same with another name for a copy. */
    public QueriedDatabase copiedAs(String name) {
        return new QueriedDatabase(scratch, database, read, defaultSchema, name);
    }

    boolean isOfTenant() {
        return !defaultSchema.equals(database.defaultSchema());
    }
}
