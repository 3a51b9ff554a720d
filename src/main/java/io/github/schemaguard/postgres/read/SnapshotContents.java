package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Cast;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.EventTrigger;
import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.Publication;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The objects that were read in one snapshot, and the catalog that they form. */
public final class SnapshotContents {

    /** The objects that belong to no schema. */
    private record OfDatabase(
            ExtensionReader extensions,
            List<EventTrigger> eventTriggers,
            List<Publication> publications,
            List<Cast> casts,
            List<OtherObject> others) {}

    private final CatalogSnapshot snapshot;
    private final GovernedObjects governed;
    private final OfDatabase database;
    private final GrantReader grants;
    private final CommentReader comments;

    private SnapshotContents(
            CatalogSnapshot snapshot,
            GovernedObjects governed,
            OfDatabase database,
            GrantReader grants,
            CommentReader comments) {
        this.snapshot = snapshot;
        this.governed = governed;
        this.database = database;
        this.grants = grants;
        this.comments = comments;
    }

    /** Runs every query once: first the objects that others refer to, last the query for changes. */
    public static SnapshotContents read(CatalogSnapshot snapshot, SchemaChoice choice) throws SQLException {
        ExtensionReader extensions = ExtensionReader.read(snapshot);
        GovernedObjects governed = GovernedObjects.read(snapshot, choice, extensions);
        CommentReader comments = CommentReader.read(snapshot);
        GrantReader grants = GrantReader.read(snapshot);
        DomainReader domains = DomainReader.read(snapshot);
        OperatorClassReader operatorClasses = OperatorClassReader.read(snapshot);
        SequenceReader sequences = SequenceReader.read(snapshot, governed, grants, comments);
        ColumnReader columns = ColumnReader.read(snapshot, domains, sequences, comments);
        IndexReader indexes = IndexReader.read(snapshot, operatorClasses, columns, domains, comments);
        ConstraintReader constraints = ConstraintReader.read(snapshot, columns, indexes, comments);
        RelationReader.read(
                snapshot,
                governed,
                new RelationReader.Parts(
                        columns,
                        indexes,
                        constraints,
                        TriggerReader.read(snapshot, columns, comments),
                        PolicyReader.read(snapshot, comments),
                        RewriteRuleReader.read(snapshot, comments),
                        StatisticsReader.read(snapshot, columns, comments),
                        grants,
                        comments));
        TypeReader types = new TypeReader(governed, grants, comments);
        types.addEnumsAndRanges(snapshot, operatorClasses);
        types.addDomains(domains, constraints);
        OperatorReader.read(snapshot, governed, comments);
        FunctionReader.read(snapshot, governed, grants, comments);
        OfDatabase database = new OfDatabase(
                extensions,
                EventTriggerReader.read(snapshot, extensions, comments),
                PublicationReader.read(snapshot, comments),
                CastReader.read(snapshot, extensions, comments),
                OtherObjectReader.read(snapshot, governed, extensions, comments));
        snapshot.noteChanges();
        return new SnapshotContents(snapshot, governed, database, grants, comments);
    }

    /** Whether an object of the catalog was changed by another session meanwhile. */
    public boolean hasChanged() {
        return snapshot.hasLost() || !governed.unseen(snapshot.changed()).isEmpty();
    }

    /** The catalog. Objects that were changed meanwhile are listed as unreadable. */
    public Catalog catalog() {
        List<UnreadableObject> unseen = new ArrayList<>(snapshot.unseen());
        unseen.addAll(governed.unseen(snapshot.changed()));
        return new Catalog(
                snapshot.serverMajor(),
                governed.schemas(this::describe, snapshot.changed()),
                database.extensions.all(comments),
                database.eventTriggers,
                database.publications,
                database.casts,
                database.others,
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
