/**
 * Thin Mojos, one per goal, and their base classes with the parameters: parameters to request, request to goal, outcome to
 * output.
 */
@NullMarked
package io.github.schemaguard.mojo;

import org.jspecify.annotations.NullMarked;
