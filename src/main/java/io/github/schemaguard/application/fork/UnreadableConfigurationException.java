package io.github.schemaguard.application.fork;

import org.jspecify.annotations.Nullable;

/** The project's framework cannot read the project's configuration; the message is complete. */
public final class UnreadableConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception of the framework, in one line.
     *
     * @param settings that were read: {@code spring.flyway.*}
     */
    UnreadableConfigurationException(String framework, String settings, Throwable failure) {
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
        String missing = missingClass(failure);
        if (missing != null) {
            return missing
                    + " is missing on the class path. Of the jar that has it, mvn dependency:tree -Dverbose shows"
                    + " the version and the scope: it is left out, or too old, or needed in the scope compile or runtime";
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** The class without which the framework cannot run; null if that is not what failed. */
    static @Nullable String missingClass(Throwable failure) {
        String missing = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
                missing = String.valueOf(cause.getMessage()).replace('/', '.');
            }
        }
        // Of a class that is there but cannot be initialized, the message is a sentence.
        return missing == null || missing.contains(" ") ? null : missing;
    }
}
