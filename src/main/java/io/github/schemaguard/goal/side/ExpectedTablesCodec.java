package io.github.schemaguard.goal.side;

import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.json.CatalogJson;
import java.util.Map;
import java.util.Optional;

/** Writes the expected tables as text. */
final class ExpectedTablesCodec implements RunCache.Codec<ExpectedTables> {
    private static final String CATALOG = "catalog";
    private static final String NOTES = "notes";

    @Override
    public Optional<Map<String, String>> write(ExpectedTables tables) {
        return Optional.of(
                Map.of(CATALOG, CatalogJson.bare(tables.catalog()), NOTES, String.join("\n", tables.notes())));
    }

    @Override
    public ExpectedTables read(Map<String, String> text) {
        return new ExpectedTables(
                CatalogJson.parseBare(text.getOrDefault(CATALOG, "")),
                text.getOrDefault(NOTES, "").lines().toList());
    }
}
