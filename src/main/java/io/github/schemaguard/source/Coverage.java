package io.github.schemaguard.source;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The facts that a source can state. If it does not state a fact outside of its coverage, that means nothing. */
public final class Coverage {

    private static final Coverage EVERYTHING = new Coverage((kind, attribute) -> true);

    private final BiPredicate<ObjectKind, Attribute> covered;

    private Coverage(BiPredicate<ObjectKind, Attribute> covered) {
        this.covered = covered;
    }

    /** Every fact, as for a database. */
    public static Coverage everything() {
        return EVERYTHING;
    }

    /** The same without these facts. */
    public Coverage without(BiPredicate<ObjectKind, Attribute> left) {
        return new Coverage(covered.and(left.negate()));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Whether a source with this coverage can state this fact. */
    public boolean covers(ObjectKind kind, Attribute attribute) {
        return covered.test(kind, attribute);
    }

    /** Lists the covered facts, kind by kind. */
    public static final class Builder {
        private final Map<ObjectKind, Set<Attribute>> attributes = new EnumMap<>(ObjectKind.class);

        private Builder() {}

        /** Covers this kind: whether such objects exist, and these attributes of them. */
        public Builder of(ObjectKind kind, Attribute... covered) {
            Set<Attribute> set = EnumSet.of(Attribute.EXISTS, covered);
            attributes.put(kind, Collections.unmodifiableSet(set));
            return this;
        }

        public Coverage build() {
            Map<ObjectKind, Set<Attribute>> listed = new EnumMap<>(attributes);
            return new Coverage(
                    (kind, attribute) -> listed.getOrDefault(kind, Set.of()).contains(attribute));
        }
    }
}
