package io.github.schemaguard.source;

import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.ObjectKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which facts a source can state: silence about a fact outside of its coverage says nothing. */
public final class Coverage {

    private static final Coverage EVERYTHING = new Coverage(Map.of(), true);

    private final Map<ObjectKind, Set<Attribute>> attributes;
    private final boolean everything;

    private Coverage(Map<ObjectKind, Set<Attribute>> attributes, boolean everything) {
        this.attributes = attributes;
        this.everything = everything;
    }

    /** A database's: it speaks of everything. */
    public static Coverage everything() {
        return EVERYTHING;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Whether a source with this coverage would state this fact if it were so. */
    public boolean covers(ObjectKind kind, Attribute attribute) {
        return everything || attributes.getOrDefault(kind, Set.of()).contains(attribute);
    }

    /** Lists what is covered, kind by kind. */
    public static final class Builder {
        private final Map<ObjectKind, Set<Attribute>> attributes = new EnumMap<>(ObjectKind.class);

        private Builder() {}

        /** The kind is covered: whether such objects exist, and these attributes of them. */
        public Builder of(ObjectKind kind, Attribute... covered) {
            Set<Attribute> set = EnumSet.of(Attribute.EXISTS, covered);
            attributes.put(kind, Collections.unmodifiableSet(set));
            return this;
        }

        public Coverage build() {
            return new Coverage(Collections.unmodifiableMap(new EnumMap<>(attributes)), false);
        }
    }
}
