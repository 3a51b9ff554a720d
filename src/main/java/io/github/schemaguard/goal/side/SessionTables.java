package io.github.schemaguard.goal.side;

import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.DefaultSchema;
import java.util.List;
import java.util.Optional;

/**
 * Where the tables of the entities are that the migrations create, if the application's sessions search another schema than
 * those of the migrations here: {@code currentSchema} in its URL, which its Flyway or Liquibase uses too.
 *
 * @param model of the entities
 * @param defaultSchema of names without a schema here
 * @param catalog that the entities are compared with
 */
record SessionTables(EntityModel model, String defaultSchema, Catalog catalog) {

    /** Hibernate's setting for the schema of names without one. */
    static final String SETTING = "hibernate.default_schema";

    /**
     * The only other schema that has tables of the entities, if the default schema has none of them and the application's
     * sessions search that schema, or nobody knows what they search.
     */
    Optional<String> searched() {
        List<String> names = in(defaultSchema);
        if (names.isEmpty() || hasAny(defaultSchema, names)) {
            return Optional.empty();
        }
        List<String> others = catalog.schemas().stream()
                .map(Schema::name)
                .filter(schema -> hasAny(schema, names))
                .toList();
        return others.size() == 1 && mayBeSearched(others.get(0)) ? Optional.of(others.get(0)) : Optional.empty();
    }

    private boolean mayBeSearched(String schema) {
        String path = model.searchPath();
        // Where other entities name the schema, those that do not have forgotten it.
        return path == null
                ? in(schema).isEmpty() && model.tenancy().isUnknown()
                : DefaultSchema.names(path).contains(schema);
    }

    /**
     * Whether the default schema has the tables that the settings expect in the schema of the application's sessions: its
     * migrations put them there, and these run in other sessions.
     */
    boolean isMigratedElsewhere() {
        String path = model.searchPath();
        if (path == null || path.isBlank()) {
            return false;
        }
        String session = DefaultSchema.first(path);
        List<String> names = in(session);
        return !session.equals(defaultSchema)
                && !names.isEmpty()
                && !hasAny(session, names)
                && hasAny(defaultSchema, names);
    }

    /** For the log: which schema is meant, and why. */
    String note() {
        String path = model.searchPath();
        return "names without a schema are looked up in " + searched().orElse(defaultSchema)
                + ", where the migrations create the tables of the entities"
                + (path == null
                        ? "; the configuration does not show what the application's sessions search"
                        : ": the application's sessions search " + path);
    }

    private List<String> in(String schema) {
        return model.mapping().tables().stream()
                .map(MappedTable::name)
                .filter(name -> name.schema().equals(schema))
                .map(QualifiedName::name)
                .toList();
    }

    private boolean hasAny(String schema, List<String> names) {
        return names.stream().anyMatch(name -> {
            QualifiedName qualified = new QualifiedName(schema, name);
            return catalog.table(qualified).isPresent()
                    || catalog.view(qualified).isPresent();
        });
    }
}
