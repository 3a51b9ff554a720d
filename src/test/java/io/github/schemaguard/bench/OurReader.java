package io.github.schemaguard.bench;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.util.concurrent.Callable;

/** This plugin's reader, which reads everything in one snapshot. */
final class OurReader implements Peer {

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public Callable<?> prepare(ScratchDatabase database, int tables) {
        return () -> {
            try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
                Catalog catalog = PostgresReader.read(session, SchemaSelection.all());
                Peer.require(
                        tables,
                        catalog.schemas().stream()
                                .mapToLong(schema -> schema.tables().size())
                                .sum());
                return catalog;
            }
        };
    }
}
