package io.github.schemaguard.finding;

/** What happens at run time when nobody fixes a finding. */
public enum Consequence {
    QUERY_FAILS("queries fail"),
    INSERT_FAILS("INSERT fails"),
    UPDATE_FAILS("UPDATE fails"),
    READ_FAILS("reading a row fails"),
    DATA_TRUNCATED("data is truncated or rounded"),
    SILENTLY_WRONG("values are wrong without an error"),
    DUPLICATE_KEY("keys collide"),
    NOT_ENFORCED("the database does not enforce what the mapping declares"),
    SLOW("queries are slow"),
    DIVERGED("what works on one database may fail on the other"),
    DOCUMENT_STALE("the document misleads its readers"),
    COSMETIC("nothing changes at run time");

    private final String words;

    Consequence(String words) {
        this.words = words;
    }

    /** The consequence as a clause for a message. */
    public String words() {
        return words;
    }
}
