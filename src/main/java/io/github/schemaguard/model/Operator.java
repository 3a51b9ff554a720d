package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An operator ({@code pg_operator}).
 *
 * @param name with the types of its operands, which tell it from others of its symbol: {@code ===(text, text)}; an
 *     operand that it does not have is {@code NONE}
 * @param result the type of its result
 * @param function that computes it, as SQL writes its name: {@code public.same}
 * @param options what else it has of {@code commutator}, {@code negator}, {@code restrict}, {@code join}, {@code
 *     merges} and {@code hashes}
 * @param comment null when there is none
 */
public record Operator(
        String name,
        String result,
        String function,
        Map<String, String> options,
        @Nullable String comment) implements SchemaObject {

    public Operator {
        Objects.requireNonNull(name);
        Objects.requireNonNull(result);
        Objects.requireNonNull(function);
        options = CanonicalOrder.map(options);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.OPERATOR;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.FUNCTION, function)
                .with(Attribute.OPTIONS, CanonicalOrder.options(options))
                .with(Attribute.RESULT, result)
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public String summary() {
        return "operator of " + function;
    }
}
