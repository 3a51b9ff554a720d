/**
 * Which files are migrations, and the change logs of Liquibase in XML and YAML: which change stands on which line, as the SQL
 * that people compare it with.
 */
@NullMarked
package io.github.schemaguard.migrations.changes;

import org.jspecify.annotations.NullMarked;
