package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
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
        UniqueDeclaration declaration = UniqueDeclaration.of(difference, wanted.columnNames());
        boolean association = declaration.isOfAssociation();
        String readers = declaration.readerNames();
        if (isEnforcedInTenant(difference)) {
            return association || (!readers.isEmpty() && !declaration.isWritten())
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
        finding.declared(true).severity(association && readers.isEmpty() ? Severity.INFO : Severity.WARNING);
        declaration.removal().ifPresent(removal -> finding.repair(Repair.entities(removal)));
        return finding.repair(
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

    private static boolean isUnique(@Nullable SchemaObject object) {
        return object != null
                && (object.kind() == ObjectKind.UNIQUE || (object instanceof Index index && index.unique()));
    }
}
