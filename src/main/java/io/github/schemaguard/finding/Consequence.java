package io.github.schemaguard.finding;

/** What happens at run time when nobody fixes a finding. */
public enum Consequence {
    /** Queries fail. */
    QUERY_FAILS,
    /** INSERT fails. */
    INSERT_FAILS,
    /** UPDATE fails. */
    UPDATE_FAILS,
    /** Reading a row fails. */
    READ_FAILS,
    /** Data is truncated or rounded. */
    DATA_TRUNCATED,
    /** Values are wrong without an error. */
    SILENTLY_WRONG,
    /** Keys collide. */
    DUPLICATE_KEY,
    /** The database does not enforce what the mapping declares. */
    NOT_ENFORCED,
    /** Queries are slow. */
    SLOW,
    /** Somebody can read or change what they should not. */
    INSECURE,
    /** What works on one database may fail on the other. */
    DIVERGED,
    /** The document misleads its readers. */
    DOCUMENT_STALE,
    /** Nothing changes at run time. */
    COSMETIC
}
