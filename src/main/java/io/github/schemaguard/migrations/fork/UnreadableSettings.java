package io.github.schemaguard.migrations.fork;

/** The project's configuration cannot be read; the message says it all. */
final class UnreadableSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSettings(String message) {
        super(message);
    }
}
