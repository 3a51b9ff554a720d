package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.part.Deferrability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The primary key and the unique constraints of a table. */
public final class KeyRows extends RowFormat<SchemaObject> {

    public static final String KEY = "Key";
    public static final String KIND = "Kind";
    static final String COLUMNS = "Columns";
    static final String INCLUDE = "Include";
    static final String NULLS = "Nulls";
    static final String DEFERRABLE = "Deferrable";

    private static final String WITHOUT_OVERLAPS = "Without overlaps";
    private static final String PRIMARY = "primary key";
    private static final String UNIQUE = "unique";

    /** A key of either kind. */
    private record Key(
            boolean primary,
            String name,
            List<String> columns,
            List<String> include,
            boolean nullsNotDistinct,
            Deferrability deferrability,
            boolean withoutOverlaps,
            @Nullable String comment) {

        static Key of(SchemaObject object) {
            if (object instanceof PrimaryKey key) {
                return new Key(
                        true,
                        key.name(),
                        key.columns(),
                        key.include(),
                        false,
                        key.deferrability(),
                        key.withoutOverlaps(),
                        key.comment());
            }
            UniqueKey key = (UniqueKey) object;
            return new Key(
                    false,
                    key.name(),
                    key.columns(),
                    key.include(),
                    key.nullsNotDistinct(),
                    key.deferrability(),
                    key.withoutOverlaps(),
                    key.comment());
        }

        SchemaObject object() {
            return primary
                    ? new PrimaryKey(name, columns, include, deferrability, withoutOverlaps, comment)
                    : new UniqueKey(name, columns, include, nullsNotDistinct, deferrability, withoutOverlaps, comment);
        }
    }

    public KeyRows() {
        super(ObjectKind.PRIMARY_KEY, ObjectKind.UNIQUE);
        always(KEY, key -> nameOrNothing(key.name()), Attribute.NAME);
        always(KIND, key -> key.kind() == ObjectKind.PRIMARY_KEY ? PRIMARY : UNIQUE);
        always(COLUMNS, key -> MarkdownText.cellCodes(key.columnNames()), Attribute.COLUMNS);
        cell(INCLUDE, key -> MarkdownText.cellCodes(key.include()), Attribute.INCLUDE);
        cell(NULLS, key -> key.nullsNotDistinct() ? "not distinct" : "", Attribute.NULLS_NOT_DISTINCT);
        cell(DEFERRABLE, key -> deferrable(key.deferrability()), Attribute.DEFERRABLE);
        cell(WITHOUT_OVERLAPS, key -> when(key.withoutOverlaps()), Attribute.PERIOD);
        description(key -> Key.of(key).comment());
    }

    private void cell(String header, Function<Key, String> cell, Attribute states) {
        whenUsed(header, object -> cell.apply(Key.of(object)), states);
    }

    /** The keys of a table, the primary key first. */
    public static List<SchemaObject> of(Table table) {
        List<SchemaObject> keys = new ArrayList<>(table.uniques());
        if (table.primaryKey() != null) {
            keys.add(0, table.primaryKey());
        }
        return keys;
    }

    /** Adds a key of either kind to a table. */
    public static void add(TableBuilder table, SchemaObject key) {
        if (key instanceof PrimaryKey primary) {
            table.primaryKey(primary);
        } else {
            table.unique((UniqueKey) key);
        }
    }

    @Override
    public SchemaObject read(MarkdownRow row) throws DocumentException {
        String kind = row.words(KIND);
        if (!kind.equals(PRIMARY) && !kind.equals(UNIQUE)) {
            throw row.broken(KIND, "says \"" + kind + "\", but is one of: " + PRIMARY + ", " + UNIQUE);
        }
        String nulls = row.words(NULLS);
        if (!List.of("", "distinct", "not distinct").contains(nulls)) {
            throw row.broken(NULLS, "says \"" + nulls + "\", but is empty or: not distinct");
        }
        return new Key(
                        kind.equals(PRIMARY),
                        row.code(KEY),
                        row.requiredNames(COLUMNS),
                        row.names(INCLUDE),
                        nulls.equals("not distinct"),
                        deferrability(row),
                        row.flag(WITHOUT_OVERLAPS, false),
                        row.prose(DESCRIPTION))
                .object();
    }

    static String deferrable(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> "initially immediate";
            case INITIALLY_DEFERRED -> "initially deferred";
        };
    }

    static Deferrability deferrability(MarkdownRow row) throws DocumentException {
        for (Deferrability deferrability : Deferrability.values()) {
            if (row.words(DEFERRABLE).equals(deferrable(deferrability))) {
                return deferrability;
            }
        }
        throw row.broken(
                DEFERRABLE,
                "says \"" + row.words(DEFERRABLE).toLowerCase(Locale.ROOT)
                        + "\", but is empty, initially immediate or initially deferred");
    }
}
