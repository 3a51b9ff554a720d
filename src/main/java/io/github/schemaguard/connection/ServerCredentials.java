package io.github.schemaguard.connection;

import org.jspecify.annotations.Nullable;

/**
 * What a {@code <server>} of settings.xml says, decrypted by whoever read it.
 *
 * @param serverId the server's id, for messages
 * @param username null when the server has none
 * @param password null when the server has none
 */
public record ServerCredentials(
        String serverId,
        @Nullable String username,
        @Nullable Secret password) {}
