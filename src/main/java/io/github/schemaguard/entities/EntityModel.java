package io.github.schemaguard.entities;

import io.github.schemaguard.mapping.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate expects in the database.
 *
 * @param scripts the DDL of each persistence unit; one when there is one unit or none
 * @param mapping where each table and column comes from
 * @param hibernate the version that read the classes, {@code 7.4.13.Final}
 * @param notes sentences for the log: where the entities were found, what the plugin resolved or left out
 * @param naming whether the naming strategy is a guess
 * @param tenancy how the data of tenants are kept apart
 * @param searchPath the schemas that the application's sessions search, as its configuration sets them; empty when it leaves them
 *     to the server; null when it does not show that
 */
public record EntityModel(
        List<Script> scripts,
        Mapping mapping,
        String hibernate,
        List<String> notes,
        AssumedNaming naming,
        Tenancy tenancy,
        @Nullable String searchPath) {
    public EntityModel {
        scripts = List.copyOf(scripts);
        notes = List.copyOf(notes);
    }

    /**
     * What one persistence unit expects.
     *
     * @param unit its name; empty when there is no persistence unit
     * @param statements DDL that creates it in an empty database, in order and without delimiters: schemas, sequences,
     *     types, tables, indexes, constraints; no DROP, no data
     * @param definitions the columns that have a {@code columnDefinition}
     */
    public record Script(String unit, List<String> statements, List<ColumnDefinition> definitions) {
        public Script {
            statements = List.copyOf(statements);
            definitions = List.copyOf(definitions);
        }
    }

    /**
     * A column whose DDL somebody has written: {@code columnDefinition}, or {@code sql-type} in a mapping file. It decides
     * what is created, but not what Hibernate sends and reads.
     *
     * @param schema as PostgreSQL stores it, like the other names
     * @param definition a fragment of DDL: {@code varchar(50) not null}, {@code NVARCHAR(50)}
     * @param boundType the type that Hibernate would have used without it, in DDL
     */
    public record ColumnDefinition(String schema, String table, String column, String definition, String boundType) {}

    /** The statements of all units, in order. */
    public List<String> statements() {
        return scripts.stream().flatMap(script -> script.statements().stream()).toList();
    }

    /** The definitions of all units. */
    public List<ColumnDefinition> definitions() {
        return scripts.stream().flatMap(script -> script.definitions().stream()).toList();
    }

    /** How many entity classes are mapped to tables. */
    public int entities() {
        return (int) mapping.tables().stream()
                .filter(table -> switch (table.role()) {
                    case ENTITY, IMMUTABLE_ENTITY -> true;
                    case LIST, COLLECTION, AUDIT -> false;
                })
                .flatMap(table -> table.entities().stream())
                .distinct()
                .count();
    }
}
