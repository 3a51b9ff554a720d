package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entity declares something unique that nothing enforces. */
public final class UniqueMissingRule extends EntityRule {

    public UniqueMissingRule() {
        super("SG302", "unique-missing");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        boolean found = difference.disagreement().isAbout(Attribute.EXISTS)
                || difference.disagreement().isAbout(Attribute.COLUMNS)
                || difference.disagreement().isAbout(Attribute.UNIQUE);
        return found && isUnique(difference.entity()) && !isEnforced(difference);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        SchemaObject wanted = Objects.requireNonNull(difference.entity());
        if (!difference.canConstrain()) {
            return Optional.empty();
        }
        boolean oneToOne = isOneToOne(difference, wanted.columnNames());
        String readers = readers(difference, wanted.columnNames());
        if (isEnforcedInTenant(difference)) {
            return oneToOne || (!readers.isEmpty() && !isDeclared(difference, wanted))
                    ? Optional.empty()
                    : warning(NOT_ENFORCED, inTenant(difference, wanted))
                            .declared(true)
                            .severity(Severity.INFO)
                            .repair(Repair.entities("declare it unique together with the @TenantId attribute"))
                            .found();
        }
        Table table = Objects.requireNonNull(difference.referenceTable());
        String message = "entity " + wanted.summary() + ", but "
                + UniqueKeys.partial(table, wanted.columnNames())
                        .map(partial -> "the " + difference.referenceName() + " rejects duplicates only where "
                                + partial.predicate())
                        .orElse("nothing in the " + difference.referenceName() + " rejects duplicates");
        FindingBuilder finding = readers.isEmpty()
                ? warning(NOT_ENFORCED, message)
                : warning(READ_FAILS, message + ": reading " + readers + " fails when it finds two rows");
        return finding.declared(true)
                .severity(oneToOne && readers.isEmpty() ? Severity.INFO : Severity.WARNING)
                .repair(Repair.entities(entityRepair(oneToOne, readers)))
                .repair(
                        wanted instanceof Index index
                                ? DdlStatements.createIndex(
                                        Objects.requireNonNull(difference.path().relation()), table, index)
                                : difference.constraintChange().unique((UniqueKey) wanted))
                .found();
    }

    private static boolean isEnforced(EntityDifference difference) {
        Table table = difference.referenceTable();
        return table != null && UniqueKeys.enforce(table, Objects.requireNonNull(difference.entity()));
    }

    /** Whether a tenant has no duplicates. Hibernate reads no rows of another one. */
    private static boolean isEnforcedInTenant(EntityDifference difference) {
        Table table = difference.referenceTable();
        List<String> tenant =
                difference.mappedTable().map(MappedTable::tenantColumns).orElse(List.of());
        return table != null
                && !tenant.isEmpty()
                && !(difference.entity() instanceof Index index && !index.enforcesUniqueness())
                && UniqueKeys.enforceColumns(
                        table,
                        Stream.concat(
                                        Objects.requireNonNull(difference.entity()).columnNames().stream(),
                                        tenant.stream())
                                .toList());
    }

    private static String inTenant(EntityDifference difference, SchemaObject wanted) {
        return "entity " + wanted.summary() + ", but the " + difference.referenceName()
                + " rejects duplicates only within a tenant";
    }

    /** Whether the class says so, and not only reads one row by these columns. */
    private static boolean isDeclared(EntityDifference difference, SchemaObject wanted) {
        return wanted.columnNames().stream()
                .anyMatch(column -> difference
                        .mappedColumn(column)
                        .filter(each -> each.declares(Declared.UNIQUE))
                        .isPresent());
    }

    private static boolean isUnique(@Nullable SchemaObject object) {
        return object != null
                && (object.kind() == ObjectKind.UNIQUE || (object instanceof Index index && index.unique()));
    }

    private static String entityRepair(boolean oneToOne, String readers) {
        if (!oneToOne) {
            return "remove what declares it unique: unique = true, @UniqueConstraint, @NaturalId,"
                    + " referencedColumnName or @OneToOne";
        }
        return "@ManyToOne in place of @OneToOne"
                + (readers.isEmpty() ? "" : ", and a collection with @OneToMany in place of " + readers);
    }

    /** The attributes through which Hibernate reads the one row with a value, for a message; empty when there are none. */
    private static String readers(EntityDifference difference, List<String> columns) {
        return difference.mappedTable().flatMap(table -> table.key(MappedKey.Kind.UNIQUE, columns)).stream()
                .flatMap(key -> key.readers().stream())
                .map(MappedMember::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A one-to-one association makes its column unique although nothing else declares that. */
    private static boolean isOneToOne(EntityDifference difference, List<String> columns) {
        return columns.size() == 1
                && difference
                        .mappedColumn(columns.get(0))
                        .filter(column -> column.role() == Role.FOREIGN_KEY && !column.declares(Declared.UNIQUE))
                        .isPresent();
    }
}
