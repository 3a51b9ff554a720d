package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The default privileges on objects that a role will create ({@code pg_default_acl}).
 *
 * @param role the creator
 * @param objects {@code tables}, {@code sequences}, {@code functions}, {@code types} or {@code schemas}
 */
public record DefaultPrivileges(String role, String objects, List<Grant> grants) implements SchemaObject {

    public DefaultPrivileges {
        Objects.requireNonNull(role);
        Objects.requireNonNull(objects);
        grants = CanonicalOrder.values(grants);
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
        return new FactCollector().with(Attribute.GRANTS, Grant.texts(grants)).build();
    }

    @Override
    public String summary() {
        return "for " + name() + ": " + String.join("; ", Grant.texts(grants));
    }
}
