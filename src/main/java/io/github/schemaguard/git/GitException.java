package io.github.schemaguard.git;

import org.jspecify.annotations.Nullable;

/** A commit cannot be read. The message states what is missing and what to do. */
public final class GitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GitException(String message) {
        super(message);
    }

    GitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
