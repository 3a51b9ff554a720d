/**
 * One description of a PostgreSQL schema: the {@link io.github.schemaguard.model.Catalog} and an immutable record for
 * each kind of object in it. No I/O, no logging, no library.
 */
@NullMarked
package io.github.schemaguard.model;

import org.jspecify.annotations.NullMarked;
