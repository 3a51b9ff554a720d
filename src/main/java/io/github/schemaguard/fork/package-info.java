/**
 * A JVM of its own for the project's code: its class path, what it is asked and what it answers. {@link Parcel} and
 * {@link ParentWatch} also run on the other side, on the project's class path, and so import java.* alone.
 */
@NullMarked
package io.github.schemaguard.fork;

import org.jspecify.annotations.NullMarked;
