/**
 * The module as its application runs: its output brought up to date with its resources, and what Spring Boot,
 * Quarkus or Micronaut read from its configuration.
 */
@NullMarked
package io.github.schemaguard.application;

import org.jspecify.annotations.NullMarked;
