/**
 * Applying a project's own migrations: the request, the outcome, and the advice after a failure. The work is in the
 * packages below; they use these types.
 */
@NullMarked
package io.github.schemaguard.migrations;

import org.jspecify.annotations.NullMarked;
