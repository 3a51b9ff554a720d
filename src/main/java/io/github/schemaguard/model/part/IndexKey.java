package io.github.schemaguard.model.part;

import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index.
 *
 * @param column the plain column; null when the key is an expression
 * @param expression PostgreSQL's own rendering; null when the key is a plain column
 * @param collation null when it is the column's own
 * @param operatorClass with its parameters; null when it is the type's default
 * @param nullsFirst as it sorts, whether spelled out or not
 */
public record IndexKey(
        @Nullable String column,
        @Nullable String expression,
        @Nullable String collation,
        @Nullable String operatorClass,
        boolean descending,
        boolean nullsFirst) {

    public IndexKey {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException("an index key is either a column or an expression");
        }
    }

    /** A plain column as {@code CREATE INDEX} takes it when it is named alone: ascending, nulls last. */
    public static IndexKey ascending(String column) {
        return new IndexKey(column, null, null, null, false, false);
    }

    /** The same key of another plain column, for a key that is one. */
    public IndexKey withColumn(String value) {
        return RecordCopy.with(this, "column", value);
    }

    /** The same key of another expression, for a key that is one. */
    public IndexKey withExpression(String value) {
        return RecordCopy.with(this, "expression", value);
    }

    /** As SQL writes it, leaving out what is the default. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                column == null ? "(" + Objects.requireNonNull(expression) + ")" : SqlIdentifier.quote(column));
        if (collation != null) {
            text.append(" collate ").append(collation);
        }
        if (operatorClass != null) {
            text.append(' ').append(operatorClass);
        }
        if (descending) {
            text.append(" desc");
        }
        if (nullsFirst != descending) {
            text.append(nullsFirst ? " nulls first" : " nulls last");
        }
        return text.toString();
    }
}
