/**
 * Rules about names: renamed objects, another naming convention, and names that PostgreSQL shortens. They are SG213, SG901
 * and SG902.
 */
@NullMarked
package io.github.schemaguard.compare.rule.naming;

import org.jspecify.annotations.NullMarked;
