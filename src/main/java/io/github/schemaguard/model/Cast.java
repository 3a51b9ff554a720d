package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cast between two types ({@code pg_cast}), which belongs to the whole database.
 *
 * @param name the types as SQL writes them: {@code integer AS public.money_amount}
 * @param method {@code with function …}, {@code with inout} or {@code without function}
 * @param comment null when there is none
 */
public record Cast(
        String name,
        String method,
        Context context,
        @Nullable String comment) implements SchemaObject {

    /** Where PostgreSQL applies it ({@code pg_cast.castcontext}). */
    public enum Context {
        EXPLICIT,
        ASSIGNMENT,
        IMPLICIT
    }

    public Cast {
        Objects.requireNonNull(name);
        Objects.requireNonNull(method);
        Objects.requireNonNull(context);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.CAST;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.KIND, context.name().toLowerCase(Locale.ROOT))
                .with(Attribute.METHOD, method)
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public String summary() {
        return "cast " + method;
    }
}
