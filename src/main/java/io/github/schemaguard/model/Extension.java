package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An extension ({@code pg_extension}); the objects it owns are not part of a catalog. */
public record Extension(
        String name,
        String version,
        String schema,
        @Nullable String comment) implements SchemaObject {

    public Extension {
        Objects.requireNonNull(name);
        Objects.requireNonNull(version);
        Objects.requireNonNull(schema);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.EXTENSION;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.VERSION, version)
                .with(Attribute.COMMENT, comment)
                .build();
    }
}
