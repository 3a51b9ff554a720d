package io.github.schemaguard.application.fork;

import org.jspecify.annotations.Nullable;

/** The fork's one reply. */
public sealed interface DatasourceReply {
    /**
     * The application's database.
     *
     * @param setting that has the URL: {@code spring.datasource.url}
     * @param url as the configuration has it, possibly with a password
     * @param username the role; null when the configuration names none
     * @param password of the role; null when the configuration has none
     */
    record Configured(
            String setting,
            String url,
            @Nullable String username,
            @Nullable String password) implements DatasourceReply {
        /** Without the password, which the URL may have too. */
        @Override
        public String toString() {
            return setting;
        }
    }

    /**
     * There is no URL.
     *
     * @param problem why, without any value of the configuration
     */
    record NotConfigured(String problem) implements DatasourceReply {}
}
