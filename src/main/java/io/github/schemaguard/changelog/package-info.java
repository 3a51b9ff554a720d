/**
 * The dated, append-only log of schema changes.
 */
@NullMarked
package io.github.schemaguard.changelog;

import org.jspecify.annotations.NullMarked;
