package io.github.schemaguard.entities.query;

/** What declares a query or a part of SQL. */
public enum QueryKind {
    NAMED_QUERY("named query"),
    NAMED_NATIVE_QUERY("named native query"),
    FORMULA("formula"),
    RESTRICTION("restriction"),
    FILTER("filter"),
    COLUMN_EXPRESSION("column expression"),
    CUSTOM_STATEMENT("custom statement"),
    SUBSELECT("subselect"),
    REPOSITORY_METHOD("repository method"),
    NATIVE_METHOD("native repository method"),
    SQL_IN_CODE("SQL in the code"),
    QUERY_IN_CODE("query in the code");

    private final String label;

    QueryKind(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Whether it is part of the mapping, so that Hibernate writes it into the statements of other queries. */
    public boolean isPartOfMapping() {
        return switch (this) {
            case FORMULA, RESTRICTION, FILTER, COLUMN_EXPRESSION, SUBSELECT -> true;
            default -> false;
        };
    }

    /** Whether Hibernate writes its SQL, which is otherwise sent as somebody wrote it. */
    public boolean isWrittenByHibernate() {
        return this == NAMED_QUERY || this == REPOSITORY_METHOD || this == QUERY_IN_CODE || isPartOfMapping();
    }
}
