/**
 * Applying a project's own migrations: the request, the outcome, and what a failure tells the user. The work is in the
 * packages below; they use these types.
 */
@NullMarked
package io.github.schemaguard.migrations;

import org.jspecify.annotations.NullMarked;
