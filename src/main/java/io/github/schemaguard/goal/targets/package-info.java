/**
 * The comparison of many schemas or databases with what all of them should be like. Equal targets form one group, so
 * that each difference is computed once.
 */
@NullMarked
package io.github.schemaguard.goal.targets;

import org.jspecify.annotations.NullMarked;
