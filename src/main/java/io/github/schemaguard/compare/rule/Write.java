package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Consequence;

/** The statement with which Hibernate first writes a value to a column. */
public enum Write {
    INSERT(Consequence.INSERT_FAILS),
    /** Every attribute that is mapped to the column has {@code insertable = false}. */
    UPDATE(Consequence.UPDATE_FAILS);

    private final Consequence failure;

    Write(Consequence failure) {
        this.failure = failure;
    }

    /** What a value causes that the database rejects. */
    public Consequence failure() {
        return failure;
    }
}
