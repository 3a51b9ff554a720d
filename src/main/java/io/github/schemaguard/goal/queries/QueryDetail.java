package io.github.schemaguard.goal.queries;

/** What can be asked about a statement besides whether PostgreSQL accepts it. */
public enum QueryDetail {
    /** Which tables and columns it uses. */
    TABLES,
    /** Which tables it reads as a whole. */
    PLANS
}
