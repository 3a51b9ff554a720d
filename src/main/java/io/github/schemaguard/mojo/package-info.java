/**
 * Thin Maven Mojos: parameters to request, request to goal, outcome to log lines or one exception.
 */
@NullMarked
package io.github.schemaguard.mojo;

import org.jspecify.annotations.NullMarked;
