/** Rules about the queries of the application, SG701 to SG704: what the database, or Hibernate, makes of them. */
@NullMarked
package io.github.schemaguard.compare.rule.queries;

import org.jspecify.annotations.NullMarked;
