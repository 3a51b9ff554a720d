/**
 * The part of the fork's communication that runs on both sides, in the build and in the forked JVM. It depends on
 * {@code java.*} and on {@code codec} only.
 */
@NullMarked
package io.github.schemaguard.fork.protocol;

import org.jspecify.annotations.NullMarked;
