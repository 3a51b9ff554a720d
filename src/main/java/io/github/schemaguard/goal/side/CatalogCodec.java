package io.github.schemaguard.goal.side;

import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import java.util.Map;
import java.util.Optional;

/** Writes a catalog as text. */
final class CatalogCodec implements RunCache.Codec<Catalog> {

    @Override
    public Optional<Map<String, String>> write(Catalog catalog) {
        return Optional.of(Map.of("catalog", CatalogJson.bare(catalog)));
    }

    @Override
    public Catalog read(Map<String, String> text) {
        return CatalogJson.parseBare(text.getOrDefault("catalog", ""));
    }
}
