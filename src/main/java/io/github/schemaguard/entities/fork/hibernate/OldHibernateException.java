package io.github.schemaguard.entities.fork.hibernate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project's Hibernate is older than the oldest version that can be read. */
public final class OldHibernateException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAJOR = 5;
    private static final int MINOR = 3;
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

    private OldHibernateException(String version) {
        super("Hibernate " + version
                + " is on the project's class path, but the oldest version that the plugin can read is " + MAJOR + "."
                + MINOR);
    }

    /** Checks a version such as {@code 7.4.13.Final}; one without numbers passes. */
    static void check(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (numbers.matches()) {
            int major = Integer.parseInt(numbers.group(1));
            if (major < MAJOR || (major == MAJOR && Integer.parseInt(numbers.group(2)) < MINOR)) {
                throw new OldHibernateException(version);
            }
        }
    }
}
