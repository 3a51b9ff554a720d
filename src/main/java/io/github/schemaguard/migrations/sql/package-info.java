/**
 * Plain SQL files, run as {@code psql -f} would run them. A script is split into statements, which are sent one by one. What
 * they create, rename and drop is found in their text.
 */
@NullMarked
package io.github.schemaguard.migrations.sql;

import org.jspecify.annotations.NullMarked;
