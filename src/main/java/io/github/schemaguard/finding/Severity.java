package io.github.schemaguard.finding;

/** How much a finding matters, from least to most. */
public enum Severity {
    /** The difference has no effect at run time. */
    INFO,
    /** Integrity or performance suffers, or a statement fails only for some data. */
    WARNING,
    /** A statement of the application fails, data is lost or silently wrong, or the document is wrong. */
    ERROR;

    /** The next lower level; INFO stays INFO. */
    public Severity lowered() {
        return this == ERROR ? WARNING : INFO;
    }
}
