package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        String message = "entity " + wanted.summary() + ", but nothing in the " + difference.referenceName()
                + " rejects duplicates";
        return warning(NOT_ENFORCED, message)
                .declared(true)
                .severity(oneToOne ? Severity.INFO : Severity.WARNING)
                .repair(Repair.entities(
                        oneToOne
                                ? "@ManyToOne in place of @OneToOne"
                                : "remove what declares it unique: unique = true, @UniqueConstraint or @NaturalId"))
                .repair(
                        wanted instanceof Index index
                                ? DdlStatements.createIndex(
                                        Objects.requireNonNull(difference.path().relation()),
                                        Objects.requireNonNull(difference.referenceTable()),
                                        index)
                                : difference.constraintChange().unique((UniqueKey) wanted))
                .found();
    }

    private static boolean isEnforced(EntityDifference difference) {
        Table table = difference.referenceTable();
        return table != null && UniqueKeys.enforce(table, Objects.requireNonNull(difference.entity()));
    }

    private static boolean isUnique(@Nullable SchemaObject object) {
        return object != null
                && (object.kind() == ObjectKind.UNIQUE || (object instanceof Index index && index.unique()));
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
