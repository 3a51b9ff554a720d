package io.github.schemaguard.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is granted on objects that a role will create ({@code pg_default_acl}).
 *
 * @param role the creator
 * @param objects {@code tables}, {@code sequences}, {@code functions}, {@code types} or {@code schemas}
 */
public record DefaultPrivileges(String role, String objects, List<Grant> grants) implements SchemaObject {

    public DefaultPrivileges {
        Objects.requireNonNull(role);
        Objects.requireNonNull(objects);
        grants = Canonical.values(grants);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.DEFAULT_PRIVILEGES;
    }

    @Override
    public String name() {
        return objects + " of " + role;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new Facts().with(Attribute.GRANTS, Grant.texts(grants)).build();
    }

    @Override
    public String summary() {
        return "for " + name() + ": " + String.join("; ", Grant.texts(grants));
    }
}
