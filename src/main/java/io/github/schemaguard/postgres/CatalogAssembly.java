package io.github.schemaguard.postgres;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.EventTrigger;
import io.github.schemaguard.model.Publication;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Unseen;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All that one snapshot gives, kind by kind, and the catalog that it makes. */
final class CatalogAssembly {

    /** What belongs to no schema. */
    private record OfDatabase(
            Extensions extensions, List<EventTrigger> eventTriggers, List<Publication> publications) {}

    private final Snapshot snapshot;
    private final Governed governed;
    private final OfDatabase database;
    private final Grants grants;
    private final Comments comments;

    private CatalogAssembly(
            Snapshot snapshot, Governed governed, OfDatabase database, Grants grants, Comments comments) {
        this.snapshot = snapshot;
        this.governed = governed;
        this.database = database;
        this.grants = grants;
        this.comments = comments;
    }

    /** Runs every query once: first what others refer to, last the look for changes. */
    static CatalogAssembly read(Snapshot snapshot, SchemaSelection selection) throws SQLException {
        Extensions extensions = Extensions.read(snapshot);
        Governed governed = Governed.read(snapshot, selection, extensions);
        Comments comments = Comments.read(snapshot);
        Grants grants = Grants.read(snapshot);
        Domains domains = Domains.read(snapshot);
        OperatorClasses operatorClasses = OperatorClasses.read(snapshot);
        Sequences sequences = Sequences.read(snapshot, governed, grants, comments);
        Columns columns = Columns.read(snapshot, domains, sequences, comments);
        Indexes indexes = Indexes.read(snapshot, operatorClasses, columns, domains, comments);
        Constraints constraints = Constraints.read(snapshot, columns, indexes, comments);
        Relations.read(
                snapshot,
                governed,
                new Relations.Parts(
                        columns,
                        indexes,
                        constraints,
                        Triggers.read(snapshot, columns, comments),
                        Policies.read(snapshot, comments),
                        Rules.read(snapshot, comments),
                        ExtendedStatistics.read(snapshot, columns, comments),
                        grants,
                        comments));
        Types types = new Types(governed, grants, comments);
        types.addEnums(snapshot);
        types.addRanges(snapshot, operatorClasses);
        types.addDomains(domains, constraints);
        Functions.read(snapshot, governed, grants, comments);
        OfDatabase database = new OfDatabase(
                extensions, EventTriggers.read(snapshot, extensions, comments), Publications.read(snapshot, comments));
        snapshot.noteChanges();
        return new CatalogAssembly(snapshot, governed, database, grants, comments);
    }

    /** Whether an object of the catalog was changed by another session meanwhile. */
    boolean hasChanged() {
        return snapshot.hasLost() || !governed.unseen(snapshot.changed()).isEmpty();
    }

    /** The catalog, in which what was changed meanwhile is unseen. */
    Catalog catalog() {
        List<Unseen> unseen = new ArrayList<>(snapshot.unseen());
        unseen.addAll(governed.unseen(snapshot.changed()));
        return new Catalog(
                snapshot.serverMajor(),
                governed.schemas(this::describe, snapshot.changed()),
                database.extensions.all(comments),
                database.eventTriggers,
                database.publications,
                grants.defaultsIn(0),
                unseen);
    }

    private void describe(long oid, Schema.Builder schema) {
        schema.comment(comments.on("pg_namespace", oid)).grants(grants.on("pg_namespace", oid));
        for (DefaultPrivileges privileges : grants.defaultsIn(oid)) {
            schema.defaultPrivileges(privileges);
        }
    }
}
