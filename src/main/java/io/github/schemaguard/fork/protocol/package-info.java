/**
 * The part of the fork's communication that runs on both sides, in the build and in the forked JVM. It depends on
 * {@code java.*} only. Results are cached in the form in which records are sent.
 */
@NullMarked
package io.github.schemaguard.fork.protocol;

import org.jspecify.annotations.NullMarked;
