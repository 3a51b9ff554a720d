package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.part.GenerationExpression;
import io.github.schemaguard.model.part.Identity;
import io.github.schemaguard.model.part.NotNullConstraint;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, view or composite type ({@code pg_attribute}).
 *
 * @param type with modifiers, as {@code format_type} renders it on an empty search path
 * @param baseType the type under a domain, with modifiers; null when {@code type} is not a domain
 * @param dimensions declared array dimensions ({@code attndims}); 0 for a scalar
 * @param nullable false for NOT NULL, also when a domain or the primary key makes it so
 * @param notNull the constraint that makes it NOT NULL; null when it is nullable, or the source names no constraint, as
 *     before PostgreSQL 18
 * @param defaultValue the default expression; null when there is none or the column is generated
 * @param collation null when it is the type's own
 * @param storage null when it is the type's own
 * @param compression null when it is the server's default
 * @param options what {@code ALTER COLUMN} sets for the planner, {@code n_distinct=-0.5, statistics=500}; {@code local}
 *     is among them if the table both inherits and declares the column; null when there are none
 */
public record Column(
        String name,
        String type,
        @Nullable String baseType,
        int dimensions,
        boolean nullable,
        @Nullable NotNullConstraint notNull,
        @Nullable String defaultValue,
        @Nullable Identity identity,
        @Nullable GenerationExpression generated,
        @Nullable String collation,
        @Nullable String storage,
        @Nullable String compression,
        @Nullable String options,
        @Nullable String comment)
        implements SchemaObject {

    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }

    /** The type that values really have: the base of a domain, else {@link #type()}. */
    public String valueType() {
        return baseType == null ? type : baseType;
    }

    /** The same with another {@link #name()}. */
    public Column withName(String value) {
        return RecordCopy.with(this, "name", value);
    }

    /** The same with another {@link #type()}; see {@link #withBaseType}. */
    public Column withType(String value) {
        return RecordCopy.with(this, "type", value);
    }

    /** The same with another {@link #baseType()}. */
    public Column withBaseType(@Nullable String value) {
        return RecordCopy.with(this, "baseType", value);
    }

    /** The same with another {@link #nullable()}. */
    public Column withNullable(boolean value) {
        return RecordCopy.with(this, "nullable", value);
    }

    /** The same with another {@link #defaultValue()}. */
    public Column withDefaultValue(@Nullable String value) {
        return RecordCopy.with(this, "defaultValue", value);
    }

    /** The same with another {@link #identity()}. */
    public Column withIdentity(@Nullable Identity value) {
        return RecordCopy.with(this, "identity", value);
    }

    /** The same with another {@link #generated()}. */
    public Column withGenerated(@Nullable GenerationExpression value) {
        return RecordCopy.with(this, "generated", value);
    }

    /** The same with another {@link #comment()}. */
    public Column withComment(@Nullable String value) {
        return RecordCopy.with(this, "comment", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.COLUMN;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.TYPE, type)
                .with(Attribute.NULLABLE, nullable)
                .with(Attribute.VALIDATED, notNull == null || notNull.validated() ? null : "no")
                .when(Attribute.NO_INHERIT, notNull != null && notNull.noInherit())
                .with(Attribute.DEFAULT, defaultValue)
                .with(Attribute.IDENTITY, identity == null ? null : identity.toString())
                .with(Attribute.GENERATED, generated == null ? null : generated.toString())
                .with(Attribute.COLLATION, collation)
                .with(Attribute.STORAGE, storage)
                .with(Attribute.COMPRESSION, compression)
                .with(Attribute.OPTIONS, options)
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public String summary() {
        return nullable ? type : type + " not null";
    }
}
