/**
 * Results that were expensive to come by, kept on this machine under everything that they depend on. Knows nothing of what
 * the results are.
 */
@NullMarked
package io.github.schemaguard.cache;

import org.jspecify.annotations.NullMarked;
