/**
 * Rules about how a new row gets its identifier: sequences and identity columns, SG307 to SG309.
 */
@NullMarked
package io.github.schemaguard.compare.rule.identifiers;

import org.jspecify.annotations.NullMarked;
