package io.github.schemaguard.model.part;

import java.util.Objects;

/**
 * How an identity column gets its values ({@code pg_attribute.attidentity} and its sequence).
 *
 * @param generation ALWAYS refuses values that the application sets; BY DEFAULT takes them
 */
public record Identity(Generation generation, SequenceOptions options) {

    /** {@code GENERATED { ALWAYS | BY DEFAULT } AS IDENTITY}. */
    public enum Generation {
        ALWAYS,
        BY_DEFAULT;

        @Override
        public String toString() {
            return this == ALWAYS ? "always" : "by default";
        }
    }

    public Identity {
        Objects.requireNonNull(generation);
        Objects.requireNonNull(options);
    }

    @Override
    public String toString() {
        String unusual = options.unusual();
        return unusual.isEmpty() ? generation.toString() : generation + " (" + unusual + ")";
    }
}
