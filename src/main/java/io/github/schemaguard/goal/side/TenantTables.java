package io.github.schemaguard.goal.side;

import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the tables of the entities are when each tenant has a schema of its own. The mapping names no schema for them: the
 * connection of the tenant does.
 *
 * @param mapping with the default schema filled in
 * @param defaultSchema where the mapping puts names without a schema
 * @param catalog of the database
 */
record TenantTables(Mapping mapping, String defaultSchema, Catalog catalog) {
    private static final int SHOWN = 3;

    /** Whether the default schema has all of them, as without tenants. */
    boolean areInDefaultSchema() {
        return missing().isEmpty();
    }

    /** The schemas of tenants: those that have most of the tables first. */
    List<String> tenants() {
        List<String> missing = missing();
        return catalog.schemas().stream()
                .map(Schema::name)
                .filter(schema -> !schema.equals(defaultSchema) && found(missing, schema) > 0)
                .sorted(Comparator.comparing((String schema) -> -found(missing, schema))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether no schema has most of the tables. */
    boolean areNowhere() {
        return tenants().isEmpty() && missing().size() * 2 > names().size();
    }

    /** Why they cannot be compared. */
    String absent(Tenancy tenancy) {
        List<String> missing = missing();
        return "the tables of the entities are in the schema or database of each tenant (" + tenancy.evidence()
                + "), and no schema of the compared database has " + shown(missing)
                + ". Set schema.migrations to the migrations of one tenant, such as flyway:<directory>, or"
                + " compare with a tenant of a live database: schema.url with ?currentSchema=<schema of the tenant>";
    }

    /** For the log: which tenant stands for all. */
    String note(Tenancy tenancy) {
        List<String> tenants = tenants();
        return "each tenant has a schema of its own (" + tenancy.evidence()
                + "): the entities are compared with the schema " + tenants.get(0)
                + (tenants.size() == 1 ? "" : ", which stands for " + shown(tenants))
                + ". hibernate.default_schema in schema.hibernateProperties names another"
                + (tenants.size() == 1 ? "" : "; schema:compare-targets compares the schemas with each other");
    }

    /** The tables that the default schema has in place of the tenant's, from the tenant's name to that one. */
    SchemaRenames shared(String tenant) {
        TreeMap<QualifiedName, QualifiedName> shared = new TreeMap<>();
        names().stream()
                .filter(name -> !exists(tenant, name) && exists(defaultSchema, name))
                .forEach(name -> shared.put(new QualifiedName(tenant, name), new QualifiedName(defaultSchema, name)));
        return new SchemaRenames(shared, new TreeMap<>());
    }

    /** The expected catalog with the sequences that only the default schema has there, and not in the tenant's. */
    Catalog withSharedSequences(Catalog expected, String tenant) {
        Predicate<Sequence> isShared =
                sequence -> sequence(tenant, sequence.name()).isEmpty()
                        && sequence(defaultSchema, sequence.name()).isPresent();
        List<Sequence> shared = expected.schema(tenant).stream()
                .flatMap(schema -> schema.sequences().stream())
                .filter(isShared)
                .toList();
        if (shared.isEmpty()) {
            return expected;
        }
        Stream<Schema> schemas = expected.schema(defaultSchema).isPresent()
                ? expected.schemas().stream()
                : Stream.concat(
                        expected.schemas().stream(),
                        Stream.of(Schema.named(defaultSchema).build()));
        return expected.withSchemas(schemas.map(schema -> schema.name().equals(tenant)
                        ? schema.withSequences(schema.sequences().stream()
                                .filter(isShared.negate())
                                .toList())
                        : schema.name().equals(defaultSchema)
                                ? schema.withSequences(Stream.concat(schema.sequences().stream(), shared.stream())
                                        .toList())
                                : schema)
                .toList());
    }

    private Optional<Sequence> sequence(String schema, String name) {
        return catalog.schema(schema).stream()
                .flatMap(each -> each.sequences().stream())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private long found(List<String> names, String schema) {
        return names.stream().filter(name -> exists(schema, name)).count();
    }

    private List<String> missing() {
        return names().stream().filter(name -> !exists(defaultSchema, name)).toList();
    }

    private List<String> names() {
        return mapping.tables().stream()
                .map(MappedTable::name)
                .filter(name -> name.schema().equals(defaultSchema))
                .map(QualifiedName::name)
                .toList();
    }

    private boolean exists(String schema, String name) {
        QualifiedName qualified = new QualifiedName(schema, name);
        return catalog.table(qualified).isPresent() || catalog.view(qualified).isPresent();
    }

    private static String shown(List<String> names) {
        return FirstNames.of(names, SHOWN);
    }
}
