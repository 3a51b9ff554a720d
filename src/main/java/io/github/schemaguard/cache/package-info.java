/**
 * Results of earlier runs, kept on this machine under a fingerprint of everything that they depend on. The package does not
 * know what the results are.
 */
@NullMarked
package io.github.schemaguard.cache;

import org.jspecify.annotations.NullMarked;
