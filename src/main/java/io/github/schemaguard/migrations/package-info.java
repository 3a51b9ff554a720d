/**
 * Applies the project's own migrations to a scratch database.
 */
@NullMarked
package io.github.schemaguard.migrations;

import org.jspecify.annotations.NullMarked;
