package io.github.schemaguard.goal.side;

import io.github.schemaguard.goal.session.NumberedTexts;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a migrated database as text, if it was read and another run would give the same result. */
final class MigratedReadingCodec implements RunCache.Codec<MigratedReading> {

    @Override
    public Optional<Map<String, String>> write(MigratedReading result) {
        if (!result.repeatable() || !(result.reading().source() instanceof Source.Known known)) {
            return Optional.empty();
        }
        Map<String, String> text = new TreeMap<>();
        text.put("description", known.description());
        text.put("catalog", CatalogJson.bare(known.catalog()));
        NumberedTexts.write("history", result.reading().historyTables(), text);
        NumberedTexts.write("ignored", result.reading().ignoredFiles(), text);
        NumberedTexts.write("note", result.reading().notes(), text);
        List<AppliedMigration> migrations = result.reading().migrations();
        NumberedTexts.write(
                "script", migrations.stream().map(AppliedMigration::script).toList(), text);
        NumberedTexts.write(
                "title", migrations.stream().map(AppliedMigration::description).toList(), text);
        for (int i = 0; i < migrations.size(); i++) {
            String version = migrations.get(i).version();
            if (version != null) {
                text.put("version." + i, version);
            }
            String checksum = migrations.get(i).checksum();
            if (checksum != null) {
                text.put("checksum." + i, checksum);
            }
        }
        return Optional.of(text);
    }

    @Override
    public MigratedReading read(Map<String, String> text) {
        List<String> scripts = NumberedTexts.read("script", text);
        List<String> titles = NumberedTexts.read("title", text);
        List<AppliedMigration> migrations = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            migrations.add(new AppliedMigration(
                    text.get("version." + i), titles.get(i), scripts.get(i), text.get("checksum." + i)));
        }
        Source source = new Source.Known(
                text.getOrDefault("description", ""),
                CatalogJson.parseBare(text.getOrDefault("catalog", "")),
                Coverage.everything());
        return new MigratedReading(
                new DatabaseReading(
                        source,
                        migrations,
                        NumberedTexts.read("history", text),
                        MigrationHistories.NONE,
                        NumberedTexts.read("ignored", text),
                        NumberedTexts.read("note", text)),
                true);
    }
}
