/**
 * Records as bytes and back: the form in which the build and its forks exchange them, and in which results are cached. It runs
 * on both sides, and depends on {@code java.*} only.
 */
@NullMarked
package io.github.schemaguard.codec;

import org.jspecify.annotations.NullMarked;
