package io.github.schemaguard.entities.fork.hibernate;

import org.jspecify.annotations.Nullable;

/** The user's hook cannot be used, or threw an exception. */
public final class HookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HookException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
