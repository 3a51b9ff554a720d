package io.github.schemaguard.goal.queries;

import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.CatalogReadException;
import io.github.schemaguard.postgres.TableSizes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a live database has so few rows of that reading them as a whole is no slower than an index.
 *
 * @param names those of whose rows the server has an estimate
 * @param notes why they are not known
 */
public record SmallTables(Set<QualifiedName> names, List<String> notes) {

    /** A table with fewer rows has some dozen pages. */
    static final long FEW_ROWS = 1_000;

    /** Of a database that is not live. */
    public static final SmallTables NONE = new SmallTables(Set.of(), List.of());

    /** Before version 14, PostgreSQL estimates no rows for a table that it has never analyzed. */
    private static final long BYTES_WITHOUT_ROWS = 65_536;

    public SmallTables {
        names = Set.copyOf(names);
        notes = List.copyOf(notes);
    }

    /** Those of a database; to be read before the catalog, which ends the session. */
    public static SmallTables of(@Nullable DatabaseSide database) {
        if (!(database instanceof LiveDatabase live)) {
            return NONE;
        }
        try {
            return new SmallTables(
                    live.sizes().tables().entrySet().stream()
                            .filter(each -> isSmall(each.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()),
                    List.of());
        } catch (CatalogReadException e) {
            return new SmallTables(
                    Set.of(), List.of("advice about indexes includes small tables, too: " + e.getMessage()));
        }
    }

    private static boolean isSmall(TableSizes.Size size) {
        long rows = size.rows().orElse(FEW_ROWS);
        return rows < FEW_ROWS && (rows > 0 || size.tableBytes() <= BYTES_WITHOUT_ROWS);
    }
}
