package io.github.schemaguard.source;

import io.github.schemaguard.model.Catalog;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The result of reading one description of the schema: a catalog, or the reason why there is none. */
public sealed interface Source {

    /** What was read, for people: {@code postgresql://app@localhost:5432/shop}, {@code 14 entities, Hibernate 7.4.13}. */
    String description();

    /** This source if it was read; empty if it is unreadable. */
    Optional<Known> known();

    /** Why the source is unreadable; empty if it was read. */
    Optional<String> failure();

    /** The same source with another description. */
    Source describedAs(String description);

    /**
     * This source if it was read.
     *
     * @param exception makes the exception from the reason why the source is unreadable
     */
    default <X extends RuntimeException> Known orThrow(Function<String, X> exception) {
        return known().orElseThrow(() -> exception.apply(failure().orElse("")));
    }

    /**
     * A source that was read.
     *
     * @param coverage the facts that this kind of source can state
     */
    record Known(String description, Catalog catalog, Coverage coverage) implements Source {
        public Known {
            Objects.requireNonNull(description);
            Objects.requireNonNull(catalog);
            Objects.requireNonNull(coverage);
        }

        @Override
        public Optional<Known> known() {
            return Optional.of(this);
        }

        @Override
        public Optional<String> failure() {
            return Optional.empty();
        }

        @Override
        public Known describedAs(String other) {
            return new Known(other, catalog, coverage);
        }

        /** The same catalog with another coverage. */
        public Known covering(Coverage other) {
            return new Known(description, catalog, other);
        }
    }

    /**
     * A source that could not be read. It must never be treated as an empty catalog.
     *
     * @param reason one clear message: what failed, where, why, and the next step
     */
    record Unreadable(String description, String reason) implements Source {
        public Unreadable {
            Objects.requireNonNull(description);
            Objects.requireNonNull(reason);
        }

        @Override
        public Optional<Known> known() {
            return Optional.empty();
        }

        @Override
        public Optional<String> failure() {
            return Optional.of(reason);
        }

        @Override
        public Unreadable describedAs(String other) {
            return new Unreadable(other, reason);
        }
    }
}
