/**
 * Where the database is: URL forms, .env files, PG* variables, settings; read-only sessions; redaction of
 * secrets.
 */
@NullMarked
package io.github.schemaguard.connection;

import org.jspecify.annotations.NullMarked;
