/**
 * The checks of {@code schema:validate} among database, entities and document: what they read, find and propose. The
 * rules themselves are in {@code compare} and {@code changelog}.
 */
@NullMarked
package io.github.schemaguard.goal.checks;

import org.jspecify.annotations.NullMarked;
