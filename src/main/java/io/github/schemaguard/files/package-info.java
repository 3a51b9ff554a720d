/**
 * Replaces several files as one step: either all of them change or none, even if the process is killed.
 * Does not depend on the contents of the files.
 */
@NullMarked
package io.github.schemaguard.files;

import org.jspecify.annotations.NullMarked;
