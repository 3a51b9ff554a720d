package io.github.schemaguard.application.fork;

import java.lang.reflect.InvocationTargetException;

/** The project's framework cannot read the project's configuration; the message is complete. */
public final class UnreadableConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception of the framework, in one line.
     *
     * @param settings that were read: {@code spring.flyway.*}
     */
    UnreadableConfigurationException(String framework, String settings, InvocationTargetException failure) {
        this(framework, settings, innermost(failure));
        addSuppressed(failure);
    }

    UnreadableConfigurationException(String framework, String settings, String problem) {
        super(framework + " cannot read the project's configuration (" + settings + "): " + problem);
    }

    /** The innermost message: the file and line, or the placeholder. The outer ones only repeat it. */
    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
