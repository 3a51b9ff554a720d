package io.github.schemaguard.goal.side;

import io.github.schemaguard.codec.MalformedRecordException;
import io.github.schemaguard.codec.RecordCodec;
import io.github.schemaguard.goal.session.ResultCodec;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.List;
import java.util.Optional;

/** Keeps a migrated database if it was read and another run would give the same result. */
final class MigratedReadingCodec implements ResultCodec<MigratedReading> {

    private static final RecordCodec<KeptReading> CODEC = new RecordCodec<>(KeptReading.class);

    /** What of a {@link MigratedReading} is not the same in all that are kept. */
    private record KeptReading(
            String description,
            Catalog catalog,
            List<AppliedMigration> migrations,
            List<String> historyTables,
            List<String> ignoredFiles,
            List<String> notes) {}

    @Override
    public Optional<byte[]> write(MigratedReading result) {
        DatabaseReading reading = result.reading();
        if (!result.repeatable() || !(reading.source() instanceof Source.Known known)) {
            return Optional.empty();
        }
        return Optional.of(CODEC.encode(new KeptReading(
                known.description(),
                known.catalog(),
                reading.migrations(),
                reading.historyTables(),
                reading.ignoredFiles(),
                reading.notes())));
    }

    @Override
    public Optional<MigratedReading> read(byte[] content) throws MalformedRecordException {
        KeptReading kept = CODEC.decode(content);
        DatabaseReading reading = new DatabaseReading(
                new Source.Known(kept.description, kept.catalog, Coverage.everything()),
                kept.migrations,
                kept.historyTables,
                MigrationHistories.NONE,
                kept.ignoredFiles,
                kept.notes);
        return Optional.of(new MigratedReading(reading, true));
    }
}
