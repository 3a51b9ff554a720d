package io.github.schemaguard.model.fact;

import java.util.Locale;

/** The kinds of objects that a catalog describes, in the order in which reports and documents list them. */
public enum ObjectKind {
    SCHEMA,
    EXTENSION,
    TABLE,
    COLUMN,
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUSION,
    INDEX,
    TRIGGER,
    POLICY,
    RULE,
    STATISTICS,
    PARTITION,
    VIEW,
    SEQUENCE,
    ENUM,
    DOMAIN,
    COMPOSITE,
    RANGE,
    BASE_TYPE,
    COLLATION,
    CONVERSION,
    TEXT_SEARCH_CONFIGURATION,
    TEXT_SEARCH_DICTIONARY,
    TEXT_SEARCH_PARSER,
    TEXT_SEARCH_TEMPLATE,
    OPERATOR_CLASS,
    OPERATOR_FAMILY,
    OPERATOR,
    FUNCTION,
    EVENT_TRIGGER,
    PUBLICATION,
    CAST,
    TRANSFORM,
    LANGUAGE,
    ACCESS_METHOD,
    FOREIGN_DATA_WRAPPER,
    FOREIGN_SERVER,
    DEFAULT_PRIVILEGES,
    /** No object of a database, but what reports name when the log beside the document is wrong. */
    CHANGE_LOG,
    /** No object of a database, but what reports name when a database has not the project's migrations. */
    MIGRATION,
    /** No object of a database, but what reports name when a query of the application fails. */
    QUERY;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in reports and {@code catalog.json}, for example {@code foreign-key}. */
    public String label() {
        return label;
    }

    /** Whether objects of this kind are matched by what they are and not by how they are called. */
    public boolean matchedByDefinition() {
        return switch (this) {
            case PRIMARY_KEY, UNIQUE, FOREIGN_KEY, CHECK, EXCLUSION, INDEX -> true;
            default -> false;
        };
    }
}
