package io.github.schemaguard.entities.fork;

/** This version of Hibernate does not have what the fork calls. */
final class UnsupportedHibernateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedHibernateException(String message) {
        super(message);
    }
}
