/**
 * Rules about a live database that differs from the migrations or from another database: SG601 to SG603.
 */
@NullMarked
package io.github.schemaguard.compare.rule.databases;

import org.jspecify.annotations.NullMarked;
