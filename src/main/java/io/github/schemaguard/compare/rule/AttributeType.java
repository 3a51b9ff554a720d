package io.github.schemaguard.compare.rule;

import java.util.Map;

/** The types of attributes, as Java and Kotlin write them. */
final class AttributeType {

    /** By the primitive type and by the wrapper. */
    private static final Map<String, String> JAVA = Map.of(
            "boolean", "Boolean",
            "byte", "Byte",
            "short", "Short",
            "int", "Integer",
            "long", "Long",
            "char", "Character",
            "float", "Float",
            "double", "Double");

    private AttributeType() {}

    /** One that accepts null: {@code Integer}, of {@code int} or {@code Integer}. */
    static String inJava(String javaType) {
        return JAVA.getOrDefault(javaType, javaType);
    }

    /** {@code Int?} or {@code Int}, of {@code int} or {@code Integer}. */
    static String inKotlin(String javaType, boolean nullable) {
        String wrapper = inJava(javaType);
        String type = switch (wrapper) {
            case "Integer" -> "Int";
            case "Character" -> "Char";
            case "byte[]" -> "ByteArray";
            default -> wrapper;
        };
        return nullable ? type + "?" : type;
    }
}
