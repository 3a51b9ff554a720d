package io.github.schemaguard.model.fact;

import java.util.Locale;

/** The name of a fact of an object. Values are PostgreSQL's own rendering where it has one. */
public enum Attribute {
    /** Whether the object exists. */
    EXISTS,
    /** The name of an object that is matched by its definition. */
    NAME,
    /** A data type with its modifiers, as {@code format_type} renders it. */
    TYPE,
    NULLABLE,
    DEFAULT,
    /** The expression of a generated column, with its kind. */
    GENERATED,
    /** {@code ALWAYS} or {@code BY DEFAULT}, with sequence options that are not the default. */
    IDENTITY,
    COLLATION,
    STORAGE,
    COMPRESSION,
    /** The columns of a key or index, in order. */
    COLUMNS,
    /** Columns carried in an index but not part of its key. */
    INCLUDE,
    /** The referenced table and columns of a foreign key. */
    REFERENCES,
    MATCH,
    ON_DELETE,
    ON_UPDATE,
    DEFERRABLE,
    /** Whether existing rows were checked ({@code NOT VALID}). */
    VALIDATED,
    /** Whether PostgreSQL enforces the constraint ({@code NOT ENFORCED}, PostgreSQL 18). */
    ENFORCED,
    NULLS_NOT_DISTINCT,
    /** Whether the last column is a range: {@code WITHOUT OVERLAPS}, {@code PERIOD} (PostgreSQL 18). */
    PERIOD,
    NO_INHERIT,
    UNIQUE,
    METHOD,
    PREDICATE,
    /** Whether an index can be used. */
    VALID,
    /** The whole text of an expression, a view, or a definition that has no finer facts. */
    DEFINITION,
    LABELS,
    INCREMENT,
    START,
    MINIMUM,
    MAXIMUM,
    CACHE,
    CYCLE,
    OWNED_BY,
    /** Ordinary, partitioned, foreign; plain or materialized. */
    KIND,
    PERSISTENCE,
    PARTITIONING,
    BOUND,
    INHERITS,
    OF_TYPE,
    SERVER,
    OPTIONS,
    ROW_SECURITY,
    REPLICA_IDENTITY,
    /** The index by which CLUSTER sorts the rows. */
    CLUSTERED_ON,
    /** How many values ANALYZE keeps of extended statistics. */
    TARGET,
    VERSION,
    TIMING,
    EVENTS,
    CONDITION,
    FUNCTION,
    ENABLED,
    COMMAND,
    ROLES,
    USING,
    WITH_CHECK,
    /** The arguments of a function with their names and defaults. */
    ARGUMENTS,
    RESULT,
    LANGUAGE,
    VOLATILITY,
    SECURITY,
    BODY,
    GRANTS,
    COMMENT;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in reports, for example {@code on-delete}. */
    public String label() {
        return label;
    }
}
