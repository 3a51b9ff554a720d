package io.github.schemaguard.compare;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.source.Coverage;

/** Which facts entity classes can declare. */
public final class EntityCoverage {

    /** Entities are not asked about any other fact. */
    public static final Coverage COVERAGE = Coverage.builder()
            .of(ObjectKind.TABLE)
            .of(
                    ObjectKind.COLUMN,
                    Attribute.TYPE,
                    Attribute.NULLABLE,
                    Attribute.DEFAULT,
                    Attribute.GENERATED,
                    Attribute.IDENTITY,
                    Attribute.COLLATION,
                    Attribute.COMMENT)
            .of(ObjectKind.PRIMARY_KEY, Attribute.COLUMNS)
            .of(ObjectKind.UNIQUE, Attribute.COLUMNS)
            .of(
                    ObjectKind.FOREIGN_KEY,
                    Attribute.COLUMNS,
                    Attribute.REFERENCES,
                    Attribute.ON_DELETE,
                    Attribute.ON_UPDATE,
                    Attribute.VALIDATED,
                    Attribute.ENFORCED)
            .of(ObjectKind.CHECK, Attribute.DEFINITION, Attribute.VALIDATED, Attribute.ENFORCED)
            .of(ObjectKind.EXCLUSION)
            .of(ObjectKind.INDEX, Attribute.COLUMNS, Attribute.UNIQUE, Attribute.METHOD, Attribute.PREDICATE)
            .of(
                    ObjectKind.SEQUENCE,
                    Attribute.INCREMENT,
                    Attribute.START,
                    Attribute.MINIMUM,
                    Attribute.MAXIMUM,
                    Attribute.CACHE,
                    Attribute.CYCLE)
            .of(ObjectKind.ENUM, Attribute.LABELS)
            .build();

    private EntityCoverage() {}
}
