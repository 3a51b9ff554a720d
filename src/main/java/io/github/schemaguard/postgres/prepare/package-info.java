/**
 * Asks a scratch PostgreSQL what it makes of a statement: it parses and describes the statement, and never runs it.
 */
@NullMarked
package io.github.schemaguard.postgres.prepare;

import org.jspecify.annotations.NullMarked;
