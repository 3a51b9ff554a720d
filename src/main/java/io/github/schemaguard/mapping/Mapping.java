package io.github.schemaguard.mapping;

import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.RecordCopy;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the tables and columns that Hibernate expects come from (its {@code org.hibernate.mapping} model).
 *
 * @param tables in the order of their names
 * @param unmapped attributes that have no column to compare, with the reason
 * @param entities in the order of their names
 * @param associations in the order of their tables
 * @param shortened names of tables and columns that are too long for PostgreSQL
 * @param strings how the application's driver sends a String
 * @param hibernateMajor the major version of the project's Hibernate; 0 without entities
 * @param tenantSchema the schema of one tenant that stands for those of all; null when tenants have no schemas of their own
 */
public record Mapping(
        List<MappedTable> tables,
        List<SkippedAttribute> unmapped,
        List<MappedEntity> entities,
        List<MappedAssociation> associations,
        List<ShortenedName> shortened,
        StringBinding strings,
        int hibernateMajor,
        @Nullable String tenantSchema) {

    /** No entities at all. */
    public static final Mapping EMPTY =
            new Mapping(List.of(), List.of(), List.of(), List.of(), List.of(), StringBinding.TYPED, 0, null);

    public Mapping {
        tables = tables.stream().sorted(Comparator.comparing(MappedTable::name)).toList();
        unmapped = unmapped.stream().sorted().toList();
        entities = entities.stream()
                .sorted(Comparator.comparing(MappedEntity::name))
                .toList();
        associations = associations.stream()
                .sorted(Comparator.comparing(MappedAssociation::table)
                        .thenComparing(each -> String.join(",", each.columns()))
                        .thenComparing(each -> each.owner().toString()))
                .toList();
        shortened = shortened.stream().distinct().sorted().toList();
        Objects.requireNonNull(strings);
    }

    /** The same for a driver that sends strings as another setting says too. */
    public Mapping with(StringBinding binding) {
        return RecordCopy.with(this, "strings", strings.or(binding));
    }

    public Optional<MappedTable> table(QualifiedName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public Optional<MappedColumn> column(QualifiedName table, String column) {
        return table(table).flatMap(mapped -> mapped.column(column));
    }

    /** The same with columns whose definition declares nothing, because it has no effect. */
    public Mapping withoutDefinitions(Set<ObjectPath> paths) {
        return paths.isEmpty()
                ? this
                : RecordCopy.with(
                        this,
                        "tables",
                        tables.stream()
                                .map(table -> table.withoutDefinitions(paths))
                                .toList());
    }

    /** The same where this schema stands for those of all tenants. */
    public Mapping ofTenant(String schema) {
        return RecordCopy.with(this, "tenantSchema", schema);
    }

    /** Whether a table is another tenant's: one of the same name is mapped in the schema that stands for all. */
    public boolean isOfOtherTenant(QualifiedName table) {
        return tenantSchema != null
                && !table.schema().equals(tenantSchema)
                && table(table).isEmpty()
                && table(new QualifiedName(tenantSchema, table.name())).isPresent();
    }

    /** How many attributes are mapped to columns. */
    public int attributes() {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .mapToInt(column -> column.owners().size())
                .sum();
    }

    /**
     * A name that PostgreSQL truncates.
     *
     * @param path under the name that PostgreSQL stores
     * @param written the name in the mapping
     */
    public record ShortenedName(ObjectPath path, String written) implements Comparable<ShortenedName> {
        @Override
        public int compareTo(ShortenedName other) {
            return Comparator.comparing(ShortenedName::path)
                    .thenComparing(ShortenedName::written)
                    .compare(this, other);
        }
    }

    /**
     * An attribute without a column of its own.
     *
     * @param attribute class and attribute, for people: {@code shop.Order.total}
     * @param reason a few words: {@code @Formula}
     */
    public record SkippedAttribute(String attribute, String reason) implements Comparable<SkippedAttribute> {
        @Override
        public int compareTo(SkippedAttribute other) {
            return Comparator.comparing(SkippedAttribute::attribute)
                    .thenComparing(SkippedAttribute::reason)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return attribute + ": " + reason;
        }
    }
}
