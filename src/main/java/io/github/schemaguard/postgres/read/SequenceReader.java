package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.model.part.SequenceOptions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the sequences. Those of identity columns go to the columns, all others to their schemas. */
final class SequenceReader {

    /** An identity column of an ordinary table, or of the root of a partitioned one. */
    private record IdentityColumn(long relation, String name) {}

    private final Map<IdentityColumn, SequenceOptions> identities = new HashMap<>();
    private final GovernedObjects governed;
    private final GrantReader grants;
    private final CommentReader comments;

    private SequenceReader(GovernedObjects governed, GrantReader grants, CommentReader comments) {
        this.governed = governed;
        this.grants = grants;
        this.comments = comments;
    }

    static SequenceReader read(
            CatalogSnapshot snapshot, GovernedObjects governed, GrantReader grants, CommentReader comments)
            throws SQLException {
        SequenceReader sequences = new SequenceReader(governed, grants, comments);
        snapshot.forEach("sequences", sequences::add);
        return sequences;
    }

    private void add(ResultRow row) throws SQLException {
        SequenceOptions options = new SequenceOptions(
                row.required("type"),
                row.number("start"),
                row.number("increment"),
                row.number("minimum"),
                row.number("maximum"),
                row.number("cache"),
                row.flag("cycle"));
        long oid = row.oid("oid");
        if (row.code("ownership") == 'i') {
            identities.put(new IdentityColumn(row.oid("owner"), row.required("owner_column")), options);
        } else if (governed.holds("pg_class", row.oid("schema"), oid)) {
            QualifiedName name = governed.name(row.oid("schema"), row.required("name"));
            Sequence sequence = new Sequence(
                    name.name(), options, ownedBy(row, name), grants.on("pg_class", oid), comments.on("pg_class", oid));
            governed.add(oid, ObjectKind.SEQUENCE, name, schema -> schema.sequence(sequence));
        }
    }

    /** A sequence and the table that owns it are always in one schema. */
    private static @Nullable String ownedBy(ResultRow row, QualifiedName name) throws SQLException {
        String table = row.text("owner_name");
        return table == null
                ? null
                : new QualifiedName(name.schema(), table) + "." + SqlIdentifier.quote(row.required("owner_column"));
    }

    /**
     * The options of the sequence behind an identity column.
     *
     * @param relation the table, for a partition the root of its tree, which owns the sequence
     * @return null when the table is no longer what the snapshot shows
     */
    @Nullable
    SequenceOptions ofIdentity(long relation, String column) {
        return identities.get(new IdentityColumn(relation, column));
    }
}
