/**
 * From the text of a plugin parameter to a value: lists, choices, Hibernate's settings, credentials of settings.xml. The
 * parameters themselves are fields of the Mojos, where Maven requires them.
 */
@NullMarked
package io.github.schemaguard.mojo.parameter;

import org.jspecify.annotations.NullMarked;
