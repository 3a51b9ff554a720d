/**
 * Rules about keys, constraints and indexes: SG301 to SG306 and SG310 to SG314. Most of them ask whether the table enforces
 * what the entity declares.
 */
@NullMarked
package io.github.schemaguard.compare.rule.keys;

import org.jspecify.annotations.NullMarked;
