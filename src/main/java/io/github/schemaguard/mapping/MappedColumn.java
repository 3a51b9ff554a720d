package io.github.schemaguard.mapping;

import io.github.schemaguard.model.fact.RecordCopy;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column that Hibernate expects, with what is declared about it.
 *
 * @param name as PostgreSQL stores it
 * @param owners the attributes mapped to it; more than one when the column is mapped twice
 * @param javaType the attribute's type, binary name, primitives as {@code int}; empty when no attribute has
 *     the column (a discriminator, a list's index)
 * @param declared what an annotation or mapping file declares; anything else is Hibernate's default
 * @param insertable whether some owner writes it on INSERT
 * @param updatable whether some owner writes it on UPDATE
 * @param role what the column is for
 * @param generation how Hibernate gets the value of an identifier; {@link Generation#NONE} elsewhere
 * @param enumConstants names of the Java constants in order, or of a discriminator the values of the concrete classes;
 *     empty when neither is known
 * @param enumStorage how an enum is stored; null when the attribute is no enum
 * @param converted whether an attribute converter converts the value
 * @param limits what Java ensures about the values
 */
public record MappedColumn(
        String name,
        List<MappedMember> owners,
        String javaType,
        Set<Declared> declared,
        boolean insertable,
        boolean updatable,
        Role role,
        Generation generation,
        List<String> enumConstants,
        @Nullable EnumStorage enumStorage,
        boolean converted,
        ValueLimits limits) {

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "short", "int", "long", "char", "float", "double");

    /** What an annotation can declare about a column. */
    public enum Declared {
        NAME,
        LENGTH,
        PRECISION,
        SCALE,
        NULLABILITY,
        UNIQUE,
        /** A {@code @OneToOne}, which makes the column of its foreign key unique. */
        ONE_TO_ONE,
        DEFAULT,
        COMMENT,
        CHECK,
        /** A JDBC type code or a type of the user's. */
        TYPE,
        /** A whole {@code columnDefinition}: a fragment of DDL. */
        DEFINITION
    }

    /** What a column is for. */
    public enum Role {
        BASIC,
        ID,
        VERSION,
        DISCRIMINATOR,
        FOREIGN_KEY,
        INDEX,
        /** Marks rows that are deleted but kept ({@code @SoftDelete}). */
        SOFT_DELETE,
        /** The tenant of a row ({@code @TenantId}): Hibernate writes it, and reads only the rows of the session's tenant. */
        TENANT
    }

    /** How an enum is stored. */
    public enum EnumStorage {
        ORDINAL,
        STRING,
        NAMED_ENUM,
        CONVERTED
    }

    /**
     * How Hibernate gets an identifier.
     *
     * @param sequence the sequence's name as PostgreSQL stores it, with its schema if the mapping gives one; null
     *     unless the strategy is SEQUENCE
     * @param allocationSize how many identifiers one call of the sequence provides; 0 unless SEQUENCE
     * @param mismatch what Hibernate does when the sequence has another increment
     */
    public record Generation(
            Strategy strategy, @Nullable String sequence, int allocationSize, IncrementMismatch mismatch) {

        /** No generation: the application sets the value, or the column is no identifier. */
        public static final Generation NONE = withoutSequence(Strategy.NONE);

        /** What Hibernate does when the increment of a sequence is not the allocation size. */
        public enum IncrementMismatch {
            /** It does not start. */
            REFUSED,
            /** It uses the increment of the sequence. */
            CORRECTED,
            /** It does not look, or only logs. */
            IGNORED
        }

        /** The strategies of JPA 3.2, section 11.1.20, and none. */
        public enum Strategy {
            NONE,
            IDENTITY,
            SEQUENCE,
            TABLE,
            UUID,
            OTHER
        }

        public Generation {
            Objects.requireNonNull(strategy);
            Objects.requireNonNull(mismatch);
        }

        /** By a strategy that uses no sequence. */
        public static Generation withoutSequence(Strategy strategy) {
            return new Generation(strategy, null, 0, IncrementMismatch.IGNORED);
        }
    }

    public MappedColumn {
        Objects.requireNonNull(name);
        owners = List.copyOf(owners);
        declared = Set.copyOf(declared);
        enumConstants = List.copyOf(enumConstants);
        Objects.requireNonNull(role);
        Objects.requireNonNull(generation);
        Objects.requireNonNull(limits);
    }

    /** The same without one of the things that are declared. */
    MappedColumn without(Declared what) {
        return new MappedColumn(
                name,
                owners,
                javaType,
                declared.stream().filter(each -> each != what).collect(Collectors.toUnmodifiableSet()),
                insertable,
                updatable,
                role,
                generation,
                enumConstants,
                enumStorage,
                converted,
                limits);
    }

    /** The same with another {@link #name()}. */
    public MappedColumn withName(String value) {
        return RecordCopy.with(this, "name", value);
    }

    /** Whether the attribute cannot be null. */
    public boolean isPrimitive() {
        return PRIMITIVES.contains(javaType);
    }

    /** Whether a converter stores an enum or a boolean: as few values as the type has, whatever they are. */
    public boolean isConvertedFromFewValues() {
        return converted
                && (enumStorage == EnumStorage.CONVERTED
                        || javaType.equals("boolean")
                        || javaType.equals(Boolean.class.getName()));
    }

    /** Whether this is declared, on its own or as a part of a column definition. */
    public boolean declares(Declared what) {
        return declared.contains(what) || (declared.contains(Declared.DEFINITION) && what != Declared.NULLABILITY);
    }
}
