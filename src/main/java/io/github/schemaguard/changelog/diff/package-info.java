/**
 * Shows the changes between two states of a schema to the reviewers of a pull request.
 * Does not decide what a change is or breaks: that is the change log's.
 */
@NullMarked
package io.github.schemaguard.changelog.diff;

import org.jspecify.annotations.NullMarked;
