package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Extended statistics on a table ({@code pg_statistic_ext}).
 *
 * @param schema where the statistics object itself stands, mostly the table's
 * @param kinds of {@code ndistinct}, {@code dependencies}, {@code mcv}, sorted; empty for those of an expression alone
 * @param columns plain columns and then expressions, as SQL writes them
 * @param target how many values ANALYZE keeps; {@link #DEFAULT_TARGET} for as many as of the columns
 */
public record ExtendedStatistics(
        String schema,
        String name,
        List<String> kinds,
        List<String> columns,
        int target,
        @Nullable String comment) implements SchemaObject {

    /** The target of statistics that have none of their own. */
    public static final int DEFAULT_TARGET = -1;

    public ExtendedStatistics {
        Objects.requireNonNull(schema);
        Objects.requireNonNull(name);
        kinds = CanonicalOrder.values(kinds);
        columns = List.copyOf(columns);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.STATISTICS;
    }

    @Override
    public String key() {
        return new QualifiedName(schema, name).toString();
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.KIND, kinds)
                .with(Attribute.COLUMNS, columns)
                .with(Attribute.TARGET, target == DEFAULT_TARGET ? null : String.valueOf(target))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public String summary() {
        return "statistics on " + String.join(", ", columns);
    }
}
