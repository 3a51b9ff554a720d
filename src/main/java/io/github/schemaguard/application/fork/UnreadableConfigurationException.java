package io.github.schemaguard.application.fork;

import java.lang.reflect.InvocationTargetException;

/** The project's framework cannot read the project's configuration; the message says it all. */
public final class UnreadableConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What the framework said, in one line.
     *
     * @param settings those asked for: {@code spring.flyway.*}
     */
    UnreadableConfigurationException(String framework, String settings, InvocationTargetException failure) {
        this(framework, settings, said(failure));
        addSuppressed(failure);
    }

    UnreadableConfigurationException(String framework, String settings, String problem) {
        super(framework + " cannot read the project's configuration (" + settings + "): " + problem);
    }

    /** The innermost message: the file and line, or the placeholder; what is around it repeats it. */
    private static String said(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
