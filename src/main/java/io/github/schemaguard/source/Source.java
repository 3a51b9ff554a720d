package io.github.schemaguard.source;

import io.github.schemaguard.model.Catalog;
import java.util.Objects;

/** What reading one description of the schema gave: a catalog, or the reason why there is none. */
public sealed interface Source {

    /** What was read, for people: {@code postgresql://app@localhost:5432/shop}, {@code 14 entities, Hibernate 7.4.13}. */
    String description();

    /**
     * A source that was read.
     *
     * @param coverage what this kind of source can speak of at all
     */
    record Known(String description, Catalog catalog, Coverage coverage) implements Source {
        public Known {
            Objects.requireNonNull(description);
            Objects.requireNonNull(catalog);
            Objects.requireNonNull(coverage);
        }
    }

    /**
     * A source that could not be read; never to be taken for an empty one.
     *
     * @param reason one clear message: what failed, where, why, and the next step
     */
    record Unreadable(String description, String reason) implements Source {
        public Unreadable {
            Objects.requireNonNull(description);
            Objects.requireNonNull(reason);
        }
    }
}
