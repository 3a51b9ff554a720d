package io.github.schemaguard.entities.fork.protocol;

/**
 * What the fork is asked about the queries of a module.
 *
 * @param hibernate the entities, as for the mapping
 * @param hasEntities whether there are any; otherwise Hibernate is not needed
 */
public record QueryRequest(HibernateRequest hibernate, boolean hasEntities, QuerySearch search) {}
