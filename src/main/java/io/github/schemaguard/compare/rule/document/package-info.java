/**
 * Rules about what the checked-in document says: SG401 to SG405.
 */
@NullMarked
package io.github.schemaguard.compare.rule.document;

import org.jspecify.annotations.NullMarked;
