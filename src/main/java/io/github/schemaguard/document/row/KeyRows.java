package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Deferrability;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.UniqueKey;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The primary key and the unique constraints of a table. */
public final class KeyRows extends RowFormat<KeyRows.Key> {

    public static final String KEY = "Key";
    public static final String KIND = "Kind";
    static final String COLUMNS = "Columns";
    static final String INCLUDE = "Include";
    static final String NULLS = "Nulls";
    static final String DEFERRABLE = "Deferrable";

    private static final String PRIMARY = "primary key";
    private static final String UNIQUE = "unique";

    /** A key of either kind. */
    public record Key(
            boolean primary,
            String name,
            List<String> columns,
            List<String> include,
            boolean nullsNotDistinct,
            Deferrability deferrability,
            @Nullable String comment) {

        public static Key of(PrimaryKey key) {
            return new Key(true, key.name(), key.columns(), key.include(), false, key.deferrability(), key.comment());
        }

        public static Key of(UniqueKey key) {
            return new Key(
                    false,
                    key.name(),
                    key.columns(),
                    key.include(),
                    key.nullsNotDistinct(),
                    key.deferrability(),
                    key.comment());
        }

        public PrimaryKey primaryKey() {
            return new PrimaryKey(name, columns, include, deferrability, false, comment);
        }

        public UniqueKey uniqueKey() {
            return new UniqueKey(name, columns, include, nullsNotDistinct, deferrability, false, comment);
        }
    }

    public KeyRows() {
        always(KEY, key -> nameOrNothing(key.name()));
        always(KIND, key -> key.primary() ? PRIMARY : UNIQUE);
        always(COLUMNS, key -> MarkdownText.cellCodes(key.columns()));
        whenSaid(INCLUDE, key -> MarkdownText.cellCodes(key.include()));
        whenSaid(NULLS, key -> key.nullsNotDistinct() ? "not distinct" : "");
        whenSaid(DEFERRABLE, key -> deferrable(key.deferrability()));
        description(Key::comment);
    }

    @Override
    public Key read(MarkdownRow row) throws DocumentException {
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
                row.prose(DESCRIPTION));
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
