/**
 * What runs inside the forked JVM, on the project's class path. Only java.* may be imported here; Hibernate is
 * reached by reflection, because its version is the project's.
 */
@NullMarked
package io.github.schemaguard.entities.fork;

import org.jspecify.annotations.NullMarked;
