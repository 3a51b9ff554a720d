package io.github.schemaguard.connection;

import org.jspecify.annotations.Nullable;

/**
 * The database that the project's own application is configured with.
 *
 * @param url as the configuration has it
 * @param name the setting that has it: {@code spring.datasource.url}
 * @param username null when the configuration names none
 * @param password null when the configuration has none
 */
public record ApplicationDatasource(
        String url,
        String name,
        @Nullable String username,
        @Nullable Secret password) {

    /** Finds the application's database; used only when {@code schema.url} is {@code project}. */
    @FunctionalInterface
    public interface Finder {
        /**
         * The datasource.
         *
         * @throws ConnectionException when the project's configuration names no database, or cannot be read
         */
        ApplicationDatasource find();
    }

    /** Without the URL, which may hold a password. */
    @Override
    public String toString() {
        return name;
    }
}
