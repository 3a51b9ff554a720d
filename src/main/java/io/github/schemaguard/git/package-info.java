/**
 * Reads commits of the repository that contains the project, with the user's {@code git} command.
 * Never changes the work tree, the index or the repository.
 */
@NullMarked
package io.github.schemaguard.git;

import org.jspecify.annotations.NullMarked;
