/**
 * How a goal ends: log lines, report files, and the one message with which the build fails.
 */
@NullMarked
package io.github.schemaguard.mojo.output;

import org.jspecify.annotations.NullMarked;
