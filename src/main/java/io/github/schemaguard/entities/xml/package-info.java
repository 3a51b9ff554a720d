/**
 * The XML files of JPA and Hibernate: {@code persistence.xml}, {@code hibernate.cfg.xml}, {@code orm.xml} and
 * {@code hbm.xml}. They are read only as far as the plugin needs them.
 */
@NullMarked
package io.github.schemaguard.entities.xml;

import org.jspecify.annotations.NullMarked;
