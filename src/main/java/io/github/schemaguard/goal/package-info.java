/**
 * One final class per goal: request in, outcome out. It decides what fails the build.
 */
@NullMarked
package io.github.schemaguard.goal;

import org.jspecify.annotations.NullMarked;
