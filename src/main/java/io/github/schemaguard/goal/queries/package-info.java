/**
 * The check of the application's queries: they are prepared, and never run, on a scratch database that has the schema of the
 * database.
 */
@NullMarked
package io.github.schemaguard.goal.queries;

import org.jspecify.annotations.NullMarked;
