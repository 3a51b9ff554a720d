package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.part.Identity;
import io.github.schemaguard.model.part.SequenceOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of its own ({@code pg_sequence}); the one behind an identity column belongs to {@link Identity}.
 *
 * @param ownedBy the column of {@code OWNED BY} (a {@code serial} column's, say), as SQL writes it; null when free
 */
public record Sequence(
        String name,
        SequenceOptions options,
        @Nullable String ownedBy,
        List<Grant> grants,
        @Nullable String comment) implements SchemaObject {

    public Sequence {
        Objects.requireNonNull(name);
        Objects.requireNonNull(options);
        grants = CanonicalOrder.values(grants);
    }

    /** The same with another {@link #grants()}. */
    public Sequence withGrants(List<Grant> value) {
        return RecordCopy.with(this, "grants", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.SEQUENCE;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.TYPE, options.type())
                .with(Attribute.INCREMENT, Long.toString(options.increment()))
                .with(Attribute.START, Long.toString(options.start()))
                .with(Attribute.MINIMUM, Long.toString(options.minimum()))
                .with(Attribute.MAXIMUM, Long.toString(options.maximum()))
                .with(Attribute.CACHE, Long.toString(options.cache()))
                .with(Attribute.CYCLE, options.cycle())
                .with(Attribute.OWNED_BY, ownedBy)
                .with(Attribute.GRANTS, Grant.texts(grants))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public String summary() {
        return "sequence increment " + options.increment();
    }
}
