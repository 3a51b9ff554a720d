/**
 * What a source gave: a catalog together with what it covers, or the reason why it could not be read, as a
 * value.
 */
@NullMarked
package io.github.schemaguard.source;

import org.jspecify.annotations.NullMarked;
