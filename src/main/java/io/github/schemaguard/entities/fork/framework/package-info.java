/**
 * What Spring Boot, Quarkus or Micronaut configures for Hibernate: settings, mapping files and persistence units. Each
 * framework reads its own configuration.
 */
@NullMarked
package io.github.schemaguard.entities.fork.framework;

import org.jspecify.annotations.NullMarked;
