/**
 * Rules about what has changed and was recorded: the change log of the document, SG501, and the migration history of a
 * live database, SG604.
 */
@NullMarked
package io.github.schemaguard.compare.rule.history;

import org.jspecify.annotations.NullMarked;
