package io.github.schemaguard.model.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the facts of one object and leaves out those without a value. */
public final class FactCollector {

    private final Map<Attribute, String> facts = new EnumMap<>(Attribute.class);

    public FactCollector with(Attribute attribute, @Nullable String value) {
        if (value != null) {
            facts.put(attribute, value);
        }
        return this;
    }

    public FactCollector with(Attribute attribute, boolean value) {
        return with(attribute, value ? "yes" : "no");
    }

    /** Adds the fact only when it is true: for rare properties. */
    public FactCollector when(Attribute attribute, boolean value) {
        return value ? with(attribute, "yes") : this;
    }

    /** Joins the values in their given order; adds nothing when there are none. */
    public FactCollector with(Attribute attribute, Collection<String> values) {
        return values.isEmpty() ? this : with(attribute, String.join(", ", values));
    }

    public Map<Attribute, String> build() {
        return Collections.unmodifiableMap(facts);
    }
}
