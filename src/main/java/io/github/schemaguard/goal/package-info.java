/**
 * One final class per goal: request in, outcome out; decides what blocks the build.
 */
@NullMarked
package io.github.schemaguard.goal;

import org.jspecify.annotations.NullMarked;
