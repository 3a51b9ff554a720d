/**
 * One description of a PostgreSQL schema as immutable records: what a catalog holds, the stable address of each
 * fact, canonical order, fingerprint. No I/O, no logging, no library.
 */
@NullMarked
package io.github.schemaguard.model;

import org.jspecify.annotations.NullMarked;
