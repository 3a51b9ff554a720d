package io.github.schemaguard.codec;

import java.io.IOException;

/** Bytes that are not the expected record; the message says in which way. */
public final class MalformedRecordException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedRecordException(String message) {
        super(message);
    }
}
