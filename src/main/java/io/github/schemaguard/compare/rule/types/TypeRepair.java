package io.github.schemaguard.compare.rule.types;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.mapping.MappedColumn;

/** What to change in the entity so that Hibernate sends and reads the type that the column has. */
final class TypeRepair {

    private TypeRepair() {}

    static String of(EntityDifference difference, PostgresType reference, PostgresType entity) {
        boolean plain = !reference.array() && !entity.array();
        if (plain && entity.is("oid")) {
            return reference.isCharacter()
                    ? "remove @Lob, or add @JdbcTypeCode(SqlTypes.LONGVARCHAR)"
                    : "remove @Lob, or add @JdbcTypeCode(SqlTypes.VARBINARY)";
        }
        if (plain && reference.is("oid")) {
            return "add @Lob";
        }
        boolean sameKind = plain
                && ((reference.isCharacter() && entity.isCharacter()) || (reference.isNumber() && entity.isNumber()));
        if (sameKind) {
            return "@Column(columnDefinition = \""
                    + difference.referenceColumn().type() + "\"), or the Java type that fits it";
        }
        boolean ofEnum = difference
                .mappedColumn()
                .map(MappedColumn::enumStorage)
                .filter(storage -> storage != MappedColumn.EnumStorage.CONVERTED)
                .isPresent();
        String code = plain ? code(reference, ofEnum) : "";
        return code.isEmpty()
                ? "use the Java type that fits " + difference.referenceColumn().type()
                : "@JdbcTypeCode(SqlTypes." + code + "), or the Java type that fits "
                        + difference.referenceColumn().type();
    }

    /** The constant of Hibernate's {@code SqlTypes} for a type; empty when there is none. */
    private static String code(PostgresType type, boolean ofEnum) {
        return switch (type.name()) {
            case "character varying" -> "VARCHAR";
            case "text" -> "LONG32VARCHAR";
            case "character" -> "CHAR";
            case "json", "jsonb" -> "JSON";
            case "uuid" -> "UUID";
            case "inet" -> "INET";
            case "interval" -> "INTERVAL_SECOND";
            case "bytea" -> "VARBINARY";
            case "smallint" -> "SMALLINT";
            case "integer" -> "INTEGER";
            case "bigint" -> "BIGINT";
            case "numeric" -> "NUMERIC";
            default -> ofEnum ? "NAMED_ENUM" : "";
        };
    }
}
