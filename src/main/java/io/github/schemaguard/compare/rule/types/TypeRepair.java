package io.github.schemaguard.compare.rule.types;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedTable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What to change in the entity so that Hibernate sends and reads the type that the column has. */
final class TypeRepair {

    private static final Set<String> BOOLEANS = Set.of("boolean", "java.lang.Boolean");

    /** What Hibernate writes as text, and the length of the column that it expects then. */
    private static final Map<String, Integer> WRITTEN_AS_TEXT = Map.ofEntries(
            Map.entry("boolean", 1),
            Map.entry("java.lang.Boolean", 1),
            Map.entry("short", 6),
            Map.entry("java.lang.Short", 6),
            Map.entry("int", 11),
            Map.entry("java.lang.Integer", 11),
            Map.entry("long", 20),
            Map.entry("java.lang.Long", 20),
            Map.entry("double", 24),
            Map.entry("java.lang.Double", 24),
            Map.entry("java.math.BigDecimal", 40),
            Map.entry("java.math.BigInteger", 39),
            Map.entry("java.net.InetAddress", 19),
            Map.entry("java.time.Duration", 255),
            Map.entry("java.util.UUID", 36));

    private static final Set<String> WRITTEN_AS_LONG =
            Set.of("java.time.Duration", "java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime");

    private static final Set<MappedTable.Role> OF_ENTITIES =
            Set.of(MappedTable.Role.ENTITY, MappedTable.Role.IMMUTABLE_ENTITY);

    /** What an attribute of its own is mapped to. */
    private static final Set<Role> ATTRIBUTES = Set.of(Role.BASIC, Role.ID, Role.TENANT);

    private TypeRepair() {}

    private static String ofDeletionMark(PostgresType reference) {
        if (reference.is("boolean")) {
            return "remove the converter of @SoftDelete";
        }
        String converter = reference.isInteger()
                ? "NumericBooleanConverter.class"
                : reference.isCharacter() ? "YesNoConverter.class" : "…";
        return "@SoftDelete(converter = " + converter + ")";
    }

    static String of(EntityDifference difference, PostgresType reference, PostgresType entity) {
        boolean plain = !reference.array() && !entity.array();
        boolean typeCodes = hasTypeCodes(difference);
        if (BoundValue.isDeletionMark(difference)) {
            return ofDeletionMark(reference);
        }
        if (plain && entity.is("oid")) {
            return !typeCodes
                    ? "remove @Lob"
                    : reference.isCharacter()
                            ? "remove @Lob, or add @JdbcTypeCode(SqlTypes.LONGVARCHAR)"
                            : "remove @Lob, or add @JdbcTypeCode(SqlTypes.VARBINARY)";
        }
        if (plain && reference.is("oid")) {
            return "add @Lob";
        }
        if (plain && reference.refines(entity)) {
            return "@Column(columnDefinition = \""
                    + difference.referenceColumn().type() + "\"), or the Java type that fits it";
        }
        if (plain
                && BoundValue.isStoredAs(difference, EnumStorage.NAMED_ENUM)
                && UntypedValue.isEnum(difference, reference)) {
            return ofOtherEnum(reference, entity);
        }
        if (plain && isNameOfConstant(difference, reference)) {
            boolean key = difference
                    .mappedColumn()
                    .filter(column -> column.role() == Role.INDEX)
                    .isPresent();
            return key ? "@MapKeyEnumerated(EnumType.STRING)" : "@Enumerated(EnumType.STRING)";
        }
        String code = plain && typeCodes ? code(reference) : "";
        return difference
                        .mappedColumn()
                        .filter(column -> works(code, reference.length(), column))
                        .isPresent()
                ? "@JdbcTypeCode(SqlTypes." + code + "), or "
                        + javaType(difference, reference)
                                .orElse("the Java type that fits "
                                        + difference.referenceColumn().type())
                : javaType(difference, reference)
                        .orElse("use the Java type that fits "
                                + difference.referenceColumn().type());
    }

    /** Whether the names of an enum's constants fit into the column, and Hibernate writes their numbers. */
    static boolean isNameOfConstant(EntityDifference difference, PostgresType reference) {
        return reference.isCharacter()
                && BoundValue.isStoredAs(difference, EnumStorage.ORDINAL)
                && difference
                        .mappedColumn()
                        .filter(column ->
                                column.enumConstants().stream().allMatch(name -> name.length() <= reference.length()))
                        .isPresent();
    }

    /**
     * Hibernate names the type after the class, whatever the column definition says, and needs the name only for constants
     * in queries.
     */
    private static String ofOtherEnum(PostgresType reference, PostgresType entity) {
        String parameters = "pass constants to queries as parameters";
        String type = unqualified(reference);
        return type.equals(unqualified(entity)) || !type.equals(type.toLowerCase(Locale.ROOT)) || type.startsWith("\"")
                ? parameters
                : "give the enum's class the name of the type, " + type + " in upper or lower case, or " + parameters;
    }

    private static String unqualified(PostgresType type) {
        return type.name().substring(type.name().indexOf('.') + 1);
    }

    /**
     * Another type for the attribute itself; empty if an annotation declares the type, and for parts of others, such as the key
     * of an association or an element.
     */
    static Optional<String> javaType(EntityDifference difference, PostgresType reference) {
        boolean declared = difference.declares(Declared.TYPE) || difference.declares(Declared.DEFINITION);
        boolean own = !declared
                && difference
                        .mappedTable()
                        .filter(table -> OF_ENTITIES.contains(table.role()))
                        .isPresent()
                && difference
                        .mappedColumn()
                        .filter(column -> ATTRIBUTES.contains(column.role())
                                && !column.converted()
                                && column.enumStorage() == null
                                && !column.javaType().isEmpty())
                        .isPresent();
        String type = own && !reference.array() ? javaType(reference, hasTypeCodes(difference)) : "";
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of("declare the attribute as " + difference.typeOfAttribute(type));
    }

    /** The type that Hibernate stores in such a column without another annotation; empty when it needs one. */
    private static String javaType(PostgresType type, boolean sinceSix) {
        return switch (type.name()) {
            case "boolean" -> "Boolean";
            case "smallint" -> "Short";
            case "integer" -> "Integer";
            case "bigint" -> "Long";
            case "real" -> "Float";
            case "double precision" -> "Double";
            case "text" -> "String";
            case "bytea" -> "byte[]";
            case "date" -> "java.time.LocalDate";
            case "time without time zone" -> "java.time.LocalTime";
            case "timestamp without time zone" -> "java.time.LocalDateTime";
            case "timestamp with time zone" -> sinceSix ? "java.time.Instant" : "";
            case "uuid" -> sinceSix ? "java.util.UUID" : "";
            default -> "";
        };
    }

    /** Whether Hibernate has {@code @JdbcTypeCode}: since version 6. */
    static boolean hasTypeCodes(EntityDifference difference) {
        return difference.context().mapping().hibernateMajor() >= 6;
    }

    /** Whether Hibernate writes the attribute with the code and reads it again, which a test tries out. */
    private static boolean works(String code, int length, MappedColumn column) {
        String type = column.javaType();
        boolean ofEnum = column.enumStorage() != null;
        if (column.converted() || (type.isEmpty() && !ofEnum)) {
            return false;
        }
        return switch (code) {
            case "VARCHAR", "LONGVARCHAR" ->
                ofEnum
                        || Optional.ofNullable(WRITTEN_AS_TEXT.get(type))
                                .filter(longest -> longest <= length)
                                .isPresent();
            case "CHAR" -> ofEnum || (type.equals("java.util.UUID") && length == 36);
            case "JSON" -> !type.startsWith("java.time.");
            case "INET" -> type.equals("java.lang.String");
            case "INTERVAL_SECOND" -> type.equals("java.time.Duration");
            case "VARBINARY" -> type.equals("java.util.UUID") || type.equals("java.net.InetAddress");
            case "SMALLINT" -> ofEnum || BOOLEANS.contains(type);
            case "INTEGER" -> ofEnum || BOOLEANS.contains(type) || type.equals("java.lang.String");
            case "BIGINT" ->
                ofEnum || BOOLEANS.contains(type) || type.equals("java.lang.String") || WRITTEN_AS_LONG.contains(type);
            case "NAMED_ENUM" -> ofEnum;
            default -> false;
        };
    }

    /** The constant of Hibernate's {@code SqlTypes} for a type; empty when there is none. */
    private static String code(PostgresType type) {
        return switch (type.name()) {
            case "character varying" -> "VARCHAR";
            case "text" -> "LONGVARCHAR";
            case "character" -> "CHAR";
            case "json", "jsonb" -> "JSON";
            case "inet" -> "INET";
            case "interval" -> "INTERVAL_SECOND";
            case "bytea" -> "VARBINARY";
            case "smallint" -> "SMALLINT";
            case "integer" -> "INTEGER";
            case "bigint" -> "BIGINT";
            default -> type.name().contains(".") ? "NAMED_ENUM" : "";
        };
    }
}
