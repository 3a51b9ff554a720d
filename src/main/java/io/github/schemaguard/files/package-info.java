/**
 * Replacement of several files as one step: either all of them are changed or none, also when the process is killed.
 * Knows nothing of what is in the files.
 */
@NullMarked
package io.github.schemaguard.files;

import org.jspecify.annotations.NullMarked;
