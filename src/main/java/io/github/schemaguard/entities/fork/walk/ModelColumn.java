package io.github.schemaguard.entities.fork.walk;

import org.jspecify.annotations.Nullable;

/**
 * A column in Hibernate's model.
 *
 * @param column an {@code org.hibernate.mapping.Column}
 * @param value the {@code org.hibernate.mapping.Value} that has it; null when no attribute does
 * @param table an {@code org.hibernate.mapping.Table}
 * @param index among the columns of the value, from 0
 */
record ModelColumn(Object column, @Nullable Object value, Object table, int index) {}
