package io.github.schemaguard.entities.fork.protocol;

import io.github.schemaguard.entities.query.QueryModel;

/**
 * What the fork replies about the queries of a module.
 *
 * @param model the queries; none when there is a problem
 * @param problem why they are not known; empty when they are
 */
public record QueryReply(QueryModel model, String problem) {}
