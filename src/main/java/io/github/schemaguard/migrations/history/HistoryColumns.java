package io.github.schemaguard.migrations.history;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns by which the tables of Flyway and Liquibase are recognised, whatever they are called. */
public final class HistoryColumns {

    /** The columns of Flyway's history that are read, with the types that they may have. */
    static final Map<String, Set<String>> FLYWAY = Map.of(
            "installed_rank", Set.of("int2", "int4", "int8"),
            "version", Set.of("varchar", "text"),
            "description", Set.of("varchar", "text"),
            "type", Set.of("varchar", "text"),
            "script", Set.of("varchar", "text"),
            "success", Set.of("bool"));

    /** The same of Liquibase's history. */
    static final Map<String, Set<String>> LIQUIBASE = Map.of(
            "orderexecuted", Set.of("int2", "int4", "int8"),
            "id", Set.of("varchar", "text"),
            "author", Set.of("varchar", "text"),
            "filename", Set.of("varchar", "text"));

    private static final Set<String> LIQUIBASE_LOCK = Set.of("id", "locked", "lockgranted", "lockedby");

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\w$]+");

    private HistoryColumns() {}

    /**
     * The tables that a migration tool alone writes, as {@code schema.table}: its history, and Liquibase's lock. Tables with names
     * that a pattern could be made of are left out.
     */
    public static List<String> tables(Catalog catalog) {
        return catalog.schemas().stream()
                .filter(schema -> isPlain(schema.name()))
                .flatMap(schema -> schema.tables().stream()
                        .filter(table -> isPlain(table.name()) && belongToTool(table.columns()))
                        .map(table -> schema.name() + "." + table.name()))
                .toList();
    }

    private static boolean isPlain(String name) {
        return PLAIN_NAME.matcher(name).matches();
    }

    private static boolean belongToTool(List<Column> columns) {
        Set<String> names = columns.stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Stream.of(FLYWAY.keySet(), LIQUIBASE.keySet(), LIQUIBASE_LOCK).anyMatch(names::containsAll);
    }
}
