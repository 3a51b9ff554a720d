package io.github.schemaguard.entities.fork.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What the fork is asked about the entities of a module.
 *
 * @param queries those to look for after the mapping has been read; null when nobody asks for them
 */
public record MappingRequest(
        HibernateRequest hibernate, @Nullable QuerySearch queries) {}
