package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.Deferrability;
import io.github.schemaguard.model.part.IndexKey;
import io.github.schemaguard.model.part.SequenceOptions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects with nothing but what is given and PostgreSQL's defaults, for tests to start from. */
public final class PlainObjects {

    private PlainObjects() {}

    public static Catalog catalog(Schema... schemas) {
        return Catalog.EMPTY.withSchemas(List.of(schemas));
    }

    public static Schema schema(String name, Table... tables) {
        return schema(name, List.of(tables));
    }

    public static Schema schema(String name, List<Table> tables) {
        return Schema.named(name).build().withTables(tables);
    }

    public static Column column(String name, String type, boolean nullable) {
        return new Column(name, type, null, 0, nullable, null, null, null, null, null, null, null, null, null);
    }

    public static PrimaryKey primaryKey(String name, List<String> columns) {
        return new PrimaryKey(name, columns, List.of(), Deferrability.NOT_DEFERRABLE, false, null);
    }

    public static UniqueKey unique(String name, List<String> columns) {
        return new UniqueKey(name, columns, List.of(), false, Deferrability.NOT_DEFERRABLE, false, null);
    }

    public static ForeignKey foreignKey(
            String name, List<String> columns, QualifiedName referencedTable, List<String> referencedColumns) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                ForeignKey.Match.SIMPLE,
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.NO_ACTION,
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                true,
                true,
                false,
                null);
    }

    public static CheckConstraint check(String name, String expression, List<String> columns) {
        return new CheckConstraint(name, expression, columns, true, true, false, false, null);
    }

    public static Index index(String name, boolean unique, List<IndexKey> keys) {
        return new Index(name, "btree", unique, false, keys, List.of(), null, true, false, Map.of(), null, null);
    }

    public static View view(String name, List<Column> columns, String definition) {
        return new View(
                name,
                false,
                columns,
                definition,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    public static Sequence sequence(String name, SequenceOptions options, @Nullable String ownedBy) {
        return new Sequence(name, options, ownedBy, List.of(), null);
    }

    public static EnumType enumType(String name, List<String> labels) {
        return new EnumType(name, labels, List.of(), null);
    }
}
