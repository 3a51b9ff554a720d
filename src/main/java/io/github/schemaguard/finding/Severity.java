package io.github.schemaguard.finding;

/** How much a finding matters, from least to most, so that {@code compareTo} orders them. */
public enum Severity {
    /** A difference without effect at run time. */
    INFO,
    /** An integrity or performance promise is not kept, or a statement fails only for some data. */
    WARNING,
    /** A statement of the application fails, data is lost or silently wrong, or the document is not true. */
    ERROR;

    /** The next lower level; INFO stays INFO. */
    public Severity lowered() {
        return this == ERROR ? WARNING : INFO;
    }
}
