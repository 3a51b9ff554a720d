package io.github.schemaguard.entities.fork;

import java.util.List;

/** The Java member that a table, column or key comes from, as {@code MappedMember} has it. */
record Owner(String entity, String path, String declaringClass, String member) {
    static Owner ofClass(String entity) {
        return new Owner(entity, "", entity, "");
    }

    List<String> fields() {
        return List.of(entity, path, declaringClass, member);
    }
}
