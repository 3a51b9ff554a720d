package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row-level security policy ({@code pg_policy}).
 *
 * @param permissive false for a restrictive one
 * @param command {@code all}, {@code select}, {@code insert}, {@code update} or {@code delete}
 * @param roles to whom it applies, sorted; {@code PUBLIC} for everyone
 * @param using which rows can be seen, as PostgreSQL renders it; null when not said
 * @param withCheck which rows can be written; null when not said
 */
public record Policy(
        String name,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable String using,
        @Nullable String withCheck,
        @Nullable String comment)
        implements SchemaObject {

    public Policy {
        Objects.requireNonNull(name);
        Objects.requireNonNull(command);
        roles = CanonicalOrder.values(roles);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.POLICY;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.KIND, permissive ? "permissive" : "restrictive")
                .with(Attribute.COMMAND, command)
                .with(Attribute.ROLES, roles)
                .with(Attribute.USING, using)
                .with(Attribute.WITH_CHECK, withCheck)
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public String summary() {
        return "policy for " + command + " to " + String.join(", ", roles);
    }
}
