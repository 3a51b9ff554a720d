package io.github.schemaguard.connection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A password, kept so that it cannot be printed by accident: {@link #toString()} never shows the value; only {@link #reveal()}, which is easy to search for, returns it.
 */
public final class Secret {
    /** The text that replaces a secret in messages. */
    public static final String MASK = "***";

    private final String value;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The secret with this value; the value may be empty. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself: only for handing it to the driver, never for a message. */
    public String reveal() {
        return value;
    }

    /** {@code text} with every occurrence of the value masked; for foreign text, such as a server's message. */
    public String redact(String text) {
        return value.isEmpty() ? text : text.replace(value, MASK);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
