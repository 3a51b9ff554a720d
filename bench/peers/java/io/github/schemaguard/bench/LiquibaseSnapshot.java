package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import liquibase.CatalogAndSchema;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;
import liquibase.structure.core.Table;

/** Liquibase's snapshot of the schemas, with everything that it includes by default. */
public final class LiquibaseSnapshot implements Peer {

    private static final Logger LOG = Logger.getLogger("liquibase");

    @Override
    public String name() {
        return "Liquibase";
    }

    /** It sends twenty queries for each table. */
    @Override
    public int most() {
        return 2_000;
    }

    @Override
    public int rounds() {
        return 4;
    }

    @Override
    public Callable<?> prepare(ScratchDatabase database, int tables) {
        LOG.setLevel(Level.OFF);
        CatalogAndSchema[] schemas = IntStream.range(0, SyntheticDatabase.SCHEMAS)
                .mapToObj(schema -> new CatalogAndSchema(null, "s" + schema))
                .toArray(CatalogAndSchema[]::new);
        return () -> {
            try (Connection connection = database.connect()) {
                Database target =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                DatabaseSnapshot snapshot = SnapshotGeneratorFactory.getInstance()
                        .createSnapshot(schemas, target, new SnapshotControl(target));
                Peer.require(tables, snapshot.get(Table.class).size());
                return snapshot;
            }
        };
    }
}
