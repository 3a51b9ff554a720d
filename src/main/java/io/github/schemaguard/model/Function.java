package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function, procedure, aggregate or window function ({@code pg_proc}).
 *
 * @param signature the types of the input arguments, which tell it from others of its name: {@code integer, text}
 * @param arguments with their names and defaults, as {@code pg_get_function_arguments} gives them
 * @param result null for a procedure
 * @param securityDefiner whether it runs with its owner's rights
 * @param options what else can be said of it, where it is not the default: {@code strict}, {@code parallel}, {@code
 *     cost}, {@code rows}, {@code leakproof}, and {@code set …} for each setting
 * @param body the source as it was given, of a body in standard SQL PostgreSQL's own rendering; of an aggregate its
 *     functions and state
 */
public record Function(
        String name,
        Kind functionKind,
        String signature,
        String arguments,
        @Nullable String result,
        String language,
        Volatility volatility,
        boolean securityDefiner,
        Map<String, String> options,
        String body,
        List<Grant> grants,
        @Nullable String comment)
        implements SchemaObject {

    /** What it can be used as ({@code pg_proc.prokind}). */
    public enum Kind {
        FUNCTION,
        PROCEDURE,
        AGGREGATE,
        WINDOW
    }

    /** What the planner may assume of its result ({@code pg_proc.provolatile}). */
    public enum Volatility {
        IMMUTABLE,
        STABLE,
        VOLATILE
    }

    public Function {
        Objects.requireNonNull(name);
        Objects.requireNonNull(functionKind);
        Objects.requireNonNull(signature);
        Objects.requireNonNull(arguments);
        Objects.requireNonNull(language);
        Objects.requireNonNull(volatility);
        options = CanonicalOrder.map(options);
        Objects.requireNonNull(body);
        grants = CanonicalOrder.values(grants);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.FUNCTION;
    }

    /** The name with the argument types: {@code total(integer, text)}. */
    @Override
    public String key() {
        return SqlIdentifier.quote(name) + "(" + signature + ")";
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.KIND, functionKind.name().toLowerCase(Locale.ROOT))
                .with(Attribute.OPTIONS, CanonicalOrder.options(options))
                .with(Attribute.ARGUMENTS, arguments)
                .with(Attribute.RESULT, result)
                .with(Attribute.LANGUAGE, language)
                .with(Attribute.VOLATILITY, volatility.name().toLowerCase(Locale.ROOT))
                .with(Attribute.SECURITY, securityDefiner ? "definer" : "invoker")
                .with(Attribute.BODY, body)
                .with(Attribute.GRANTS, Grant.texts(grants))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public String summary() {
        return functionKind.name().toLowerCase(Locale.ROOT) + " (" + arguments + ")"
                + (result == null ? "" : " returning " + result);
    }
}
