/**
 * What the two JVMs exchange when entities are read: the request to the fork and its replies. Both sides use these types, so
 * they may depend on {@code java.*} only.
 */
@NullMarked
package io.github.schemaguard.entities.fork.protocol;

import org.jspecify.annotations.NullMarked;
