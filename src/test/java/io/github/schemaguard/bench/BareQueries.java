package io.github.schemaguard.bench;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;

/** Fetches the rows of the catalogs and drops them. */
final class BareQueries implements Peer {

    /** What every schema reader has to fetch, without joins and printed expressions. */
    private static final List<String> QUERIES = List.of(
            "select oid, nspname from pg_namespace",
            "select oid, relname, relnamespace, relkind, relpersistence, reloptions from pg_class",
            "select attrelid, attnum, attname, format_type(atttypid, atttypmod), attnotnull, attidentity from"
                    + " pg_attribute where attnum > 0 and not attisdropped and attrelid >= 16384",
            "select adrelid, adnum, pg_get_expr(adbin, adrelid) from pg_attrdef",
            "select oid, conrelid, conname, contype, conkey, confkey, confrelid, pg_get_constraintdef(oid) from"
                    + " pg_constraint",
            "select indexrelid, indrelid, indkey, indclass, indoption, pg_get_indexdef(indexrelid) from pg_index where"
                    + " indrelid >= 16384",
            "select oid, pg_get_viewdef(oid) from pg_class where relkind in ('v', 'm') and oid >= 16384",
            "select tgrelid, tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal",
            "select seqrelid, seqstart, seqincrement, seqmax, seqmin, seqcycle from pg_sequence",
            "select enumtypid, enumlabel, enumsortorder from pg_enum",
            "select oid, typname, typtype, typbasetype from pg_type where oid >= 16384",
            "select oid, proname, prosrc, pg_get_function_arguments(oid) from pg_proc where oid >= 16384",
            "select inhrelid, inhparent from pg_inherits",
            "select classoid, objoid, objsubid, description from pg_description",
            "select classid, objid, refclassid, refobjid, deptype from pg_depend where objid >= 16384",
            "select polrelid, polname, pg_get_expr(polqual, polrelid) from pg_policy");

    @Override
    public String name() {
        return "bare queries";
    }

    @Override
    public Callable<?> prepare(ScratchDatabase database, int tables) {
        return () -> {
            int cells = 0;
            try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
                for (String query : QUERIES) {
                    cells += consume(session.connection(), query);
                }
            }
            return cells;
        };
    }

    private static int consume(Connection connection, String query) throws SQLException {
        int cells = 0;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int column = 1; column <= columns; column++) {
                    cells += result.getString(column) == null ? 0 : 1;
                }
            }
        }
        return cells;
    }
}
