package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;

/**
 * Columns with a length of 0, which old mapping files have where no length is meant. PostgreSQL refuses {@code varchar(0)}, and
 * an application that does not create its tables never notices.
 */
final class EmptyLengths {
    /** The length that Jakarta Persistence gives a text by default. */
    private static final int DEFAULT_LENGTH = 255;

    private EmptyLengths() {}

    /** Gives each such column the length that it has without a written one. */
    static void replace(Object metadata) {
        for (Object table : ReflectiveCalls.list(metadata, "collectTableMappings")) {
            for (Object column : ReflectiveCalls.list(table, "getColumns", "getColumnIterator")) {
                if (ReflectiveCalls.get(column, "getLength") instanceof Number length && length.longValue() == 0) {
                    ReflectiveCalls.call(column, "setLength", DEFAULT_LENGTH);
                }
            }
        }
    }
}
