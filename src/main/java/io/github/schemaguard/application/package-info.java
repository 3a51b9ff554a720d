/**
 * The module as its application runs: its output directory, up to date with its resources, and the database that Spring
 * Boot, Quarkus or Micronaut read from its configuration. The part that runs in a forked JVM is in {@code fork}.
 */
@NullMarked
package io.github.schemaguard.application;

import org.jspecify.annotations.NullMarked;
