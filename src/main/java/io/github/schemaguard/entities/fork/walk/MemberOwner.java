package io.github.schemaguard.entities.fork.walk;

import java.util.List;

/** The Java member that a table, column or key comes from, as {@code MappedMember} has it. */
record MemberOwner(String entity, String path, String declaringClass, String member) {
    static MemberOwner ofClass(String entity) {
        return new MemberOwner(entity, "", entity, "");
    }

    List<String> fields() {
        return List.of(entity, path, declaringClass, member);
    }
}
