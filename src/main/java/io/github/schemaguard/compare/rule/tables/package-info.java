/**
 * Rules about tables and columns that one side does not have, and about which table an entity is mapped to: SG101 to
 * SG105 and SG315.
 */
@NullMarked
package io.github.schemaguard.compare.rule.tables;

import org.jspecify.annotations.NullMarked;
