package io.github.schemaguard.compare.rule;

import java.util.Map;

/** The types of attributes that can be null, as Java and Kotlin write them. */
final class NullableType {

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

    private NullableType() {}

    /** {@code Integer} or {@code Int?}, of {@code int} or {@code Integer}. */
    static String of(String javaType, boolean kotlin) {
        String wrapper = JAVA.getOrDefault(javaType, javaType);
        if (!kotlin) {
            return wrapper;
        }
        return switch (wrapper) {
            case "Integer" -> "Int?";
            case "Character" -> "Char?";
            default -> wrapper + "?";
        };
    }
}
