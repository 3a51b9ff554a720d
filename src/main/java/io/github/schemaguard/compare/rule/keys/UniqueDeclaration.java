package io.github.schemaguard.compare.rule.keys;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.Index;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What in the entities makes columns unique.
 *
 * @param columns of one table, as PostgreSQL stores them
 * @param readers the attributes through which Hibernate reads the one row with a value, in the order of their names
 */
record UniqueDeclaration(EntityDifference difference, List<String> columns, List<MappedMember> readers) {

    static UniqueDeclaration of(EntityDifference difference, List<String> columns) {
        return new UniqueDeclaration(
                difference,
                columns,
                difference.mappedTable().flatMap(table -> table.key(MappedKey.Kind.UNIQUE, columns)).stream()
                        .flatMap(key -> key.readers().stream())
                        .distinct()
                        .sorted(Comparator.comparing(MappedMember::toString))
                        .toList());
    }

    /** The readers for a message. */
    String readerNames() {
        return readers.stream().map(MappedMember::toString).distinct().collect(Collectors.joining(", "));
    }

    /** Whether the class says so, and not only reads one row by these columns. */
    boolean isWritten() {
        return mapped().stream().anyMatch(column -> column.declares(Declared.UNIQUE));
    }

    /** Whether only a one-to-one or one-to-many association makes its column unique. */
    boolean isOfAssociation() {
        return columns.size() == 1
                && !isWritten()
                && mapped().stream()
                        .anyMatch(column -> column.declares(Declared.ONE_TO_ONE)
                                || (column.role() == Role.FOREIGN_KEY
                                        && (isJoinTable()
                                                || !difference.mappingFile().isEmpty())));
    }

    private boolean isJoinTable() {
        return difference
                .mappedTable()
                .map(MappedTable::role)
                .filter(MappedTable.Role::isCollection)
                .isPresent();
    }

    /**
     * What to change, so that the columns are no longer unique; empty when an association references them, because its rows
     * would need other values.
     */
    Optional<String> removal() {
        if (isOfAssociation()) {
            return Optional.of(otherAssociation());
        }
        if (!readers.stream().allMatch(this::isNatural)) {
            return Optional.empty();
        }
        if (!difference.mappingFile().isEmpty()) {
            return Optional.of(
                    "remove the uniqueness of " + String.join(", ", columns) + " from " + difference.mappingFile());
        }
        if (!readers.isEmpty()) {
            return Optional.of("remove @NaturalId from " + readerNames());
        }
        if (difference.entity() instanceof Index) {
            return Optional.of("remove unique = true from the @Index of " + String.join(", ", columns));
        }
        return Optional.of(
                columns.size() == 1 && isWritten()
                        ? "remove unique = true"
                        : "remove the @UniqueConstraint of " + String.join(", ", columns));
    }

    private String otherAssociation() {
        if (isJoinTable()) {
            return "@ManyToMany in place of @OneToMany";
        }
        return "@ManyToOne in place of @OneToOne"
                + (readers.isEmpty() ? "" : ", and a collection with @OneToMany in place of " + readerNames());
    }

    /** Whether the attribute is one of the columns itself, alone or in an embeddable, and not an association that reads by it. */
    private boolean isNatural(MappedMember reader) {
        return mapped().stream()
                .flatMap(column -> column.owners().stream())
                .anyMatch(owner ->
                        owner.entity().equals(reader.entity()) && (owner.path() + ".").startsWith(reader.path() + "."));
    }

    private List<MappedColumn> mapped() {
        return columns.stream()
                .map(difference::mappedColumn)
                .flatMap(Optional::stream)
                .toList();
    }
}
