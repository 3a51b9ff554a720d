package io.github.schemaguard.postgres.read;

import java.util.Collection;
import java.util.SortedSet;

/** Decides which of a database's schemas are read. */
@FunctionalInterface
public interface SchemaChoice {

    /**
     * The names of the schemas to read, each from one of the two collections.
     *
     * @param own the schemas that no extension owns, without the system's
     * @param ofExtensions the schemas that an extension owns
     */
    SortedSet<String> choose(Collection<String> own, Collection<String> ofExtensions);
}
