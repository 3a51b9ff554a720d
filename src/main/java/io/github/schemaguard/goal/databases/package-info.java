/**
 * The comparison of a live database with one other database: another live one, or what the migrations create. Many
 * databases are in {@code goal.targets}.
 */
@NullMarked
package io.github.schemaguard.goal.databases;

import org.jspecify.annotations.NullMarked;
