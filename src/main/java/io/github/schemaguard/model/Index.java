package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.model.part.IndexKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An index ({@code pg_index}).
 *
 * @param name empty when the source does not name it
 * @param method the access method, for example {@code btree}
 * @param keys in index order, never empty
 * @param predicate of a partial index; null when it covers every row
 * @param valid false when a concurrent build did not finish
 * @param constraint the primary key, unique or exclusion constraint that owns it; null for an index of its own
 */
public record Index(
        String name,
        String method,
        boolean unique,
        boolean nullsNotDistinct,
        List<IndexKey> keys,
        List<String> include,
        @Nullable String predicate,
        boolean valid,
        boolean replicaIdentity,
        Map<String, String> options,
        @Nullable String constraint,
        @Nullable String comment)
        implements SchemaObject {

    public Index {
        Objects.requireNonNull(method);
        keys = List.copyOf(keys);
        include = List.copyOf(include);
        options = CanonicalOrder.map(options);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("an index has keys");
        }
    }

    /** Whether it makes its columns unique as a constraint would: over every row, and columns only. */
    public boolean enforcesUniqueness() {
        return unique && valid && predicate == null && keys.stream().allMatch(key -> key.column() != null);
    }

    /** The same with another {@link #keys()}. */
    public Index withKeys(List<IndexKey> value) {
        return RecordCopy.with(this, "keys", value);
    }

    /** The same with another {@link #include()}. */
    public Index withInclude(List<String> value) {
        return RecordCopy.with(this, "include", value);
    }

    /** The same with another {@link #predicate()}. */
    public Index withPredicate(@Nullable String value) {
        return RecordCopy.with(this, "predicate", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.INDEX;
    }

    /** The definition without the name and without what can be changed in place. */
    @Override
    public String key() {
        return summary();
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.NAME, name)
                .with(Attribute.METHOD, method)
                .with(Attribute.UNIQUE, unique)
                .when(Attribute.NULLS_NOT_DISTINCT, nullsNotDistinct)
                .with(Attribute.COLUMNS, keyText())
                .with(Attribute.INCLUDE, include)
                .with(Attribute.PREDICATE, predicate)
                .with(Attribute.VALID, valid)
                .when(Attribute.REPLICA_IDENTITY, replicaIdentity)
                .with(Attribute.OPTIONS, CanonicalOrder.options(options))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public List<String> columnNames() {
        return keys.stream()
                .map(key -> key.column() == null ? key.toString() : key.column())
                .toList();
    }

    /** The keys as SQL writes them. */
    public String keyText() {
        return keys.stream().map(IndexKey::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(unique ? "unique index" : "index");
        if (!method.equals("btree")) {
            text.append(" using ").append(method);
        }
        text.append(" (").append(keyText()).append(')');
        if (!include.isEmpty()) {
            text.append(" include (").append(SqlIdentifier.list(include)).append(')');
        }
        if (nullsNotDistinct) {
            text.append(" nulls not distinct");
        }
        if (predicate != null) {
            text.append(" where ").append(predicate);
        }
        return text.toString();
    }
}
