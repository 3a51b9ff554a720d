package io.github.schemaguard.fork.protocol;

import java.io.IOException;

/** The other JVM sent something that is not a message of the expected type; the message says in which way. */
public final class ForkProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    ForkProtocolException(String message) {
        super(message);
    }
}
