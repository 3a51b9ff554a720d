package io.github.schemaguard.entities.fork.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the fork says, as records whose first field is one of the constants here. */
public final class HibernateAnswer {
    /** Hibernate's version. */
    public static final String VERSION = "version";
    /** A sentence for the log. */
    public static final String NOTE = "note";
    /** One DDL statement, without a delimiter. */
    public static final String STATEMENT = "statement";
    /** Name of the persistence unit that all before it, from the last unit on, is said of; empty when there is none. */
    public static final String UNIT = "unit";
    /** Schema, name, role, owner (4 fields), entities (a record). */
    public static final String TABLE = "table";
    /**
     * Schema, table, column, owner (4 fields), Java type, declared (a record), insertable, updatable, role, strategy,
     * sequence, allocation size, enum constants (a record), enum storage, converted, aside (what is written of the attribute
     * speaks of its other columns). One for each owner.
     */
    public static final String COLUMN = "column";
    /** Schema, table, kind, name, columns (a record), target schema, target table, owner (4 fields), named. */
    public static final String KEY = "key";
    /** Schema and table of the elements, foreign key's columns (a record), owner (4 fields), inverse, cascades (a record). */
    public static final String COLLECTION = "collection";
    /** Attribute, reason. */
    public static final String SKIPPED = "skipped";
    /** Message, hint. Nothing else counts then. */
    public static final String FAILURE = "failure";

    private final List<List<String>> records = new ArrayList<>();

    public void add(String kind, Object... fields) {
        List<String> line = new ArrayList<>();
        line.add(kind);
        Arrays.stream(fields).map(String::valueOf).forEach(line::add);
        records.add(line);
    }

    public void note(String sentence) {
        add(NOTE, sentence);
    }

    public List<List<String>> records() {
        return records;
    }
}
