package io.github.schemaguard.connection;

import org.jspecify.annotations.Nullable;

/**
 * The credentials of a {@code <server>} in settings.xml, already decrypted.
 *
 * @param serverId the server's id, for messages
 * @param username null when the server has none
 * @param password null when the server has none
 */
public record ServerCredentials(
        String serverId,
        @Nullable String username,
        @Nullable Secret password) {}
