package io.github.schemaguard.entities.fork.reflect;

/** This version of Hibernate does not have a method or class that the fork calls. */
public final class UnsupportedHibernateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnsupportedHibernateException(String message) {
        super(message);
    }
}
