/**
 * What git leaves in a file when two branches have changed the same lines, and how the text of both sides is kept.
 */
@NullMarked
package io.github.schemaguard.document.merge;

import org.jspecify.annotations.NullMarked;
