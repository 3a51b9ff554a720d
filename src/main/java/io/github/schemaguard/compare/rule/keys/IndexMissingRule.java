package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.SLOW;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.part.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The entity declares an index, and no index of the table starts with its columns. */
public final class IndexMissingRule extends EntityRule {

    private static final List<Attribute> FACTS = List.of(Attribute.METHOD, Attribute.COLUMNS, Attribute.PREDICATE);

    public IndexMissingRule() {
        super("SG306", "index-missing");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isMissing(ObjectKind.INDEX)
                || FACTS.stream().anyMatch(fact -> difference.isAbout(ObjectKind.INDEX, fact));
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        Index wanted = difference.entity(Index.class);
        Table table = difference.referenceTable();
        if (isReportedAlready(difference, wanted)) {
            return Optional.empty();
        }
        if (table == null || table.tableKind() == Table.Kind.FOREIGN || serves(table, wanted)) {
            return Optional.empty();
        }
        return warning(
                        SLOW,
                        "entity " + wanted.summary() + ", but no index of the " + difference.referenceName()
                                + " starts with these columns")
                .repair(Repair.entities(
                        difference.mappingFile().isEmpty()
                                ? "remove the @Index"
                                : "remove the index from " + difference.mappingFile()))
                .repair(DdlStatements.createIndex(
                        Objects.requireNonNull(difference.path().relation()), table, wanted))
                .found();
    }

    /** Whether another fact of the index is reported: an index that differs in several facts is one finding. */
    private static boolean isReportedAlready(EntityDifference difference, Index wanted) {
        return difference.reference() instanceof Index actual
                && FACTS.stream()
                        .filter(fact -> !Objects.equals(
                                wanted.facts().get(fact), actual.facts().get(fact)))
                        .findFirst()
                        .filter(fact -> !difference.disagreement().isAbout(fact))
                        .isPresent();
    }

    private static boolean serves(Table table, Index wanted) {
        List<List<IndexKey>> all = new ArrayList<>();
        table.indexes().stream()
                .filter(index -> index.predicate() == null || index.predicate().equals(wanted.predicate()))
                .filter(index -> index.method().equals(wanted.method()) && index.valid())
                .forEach(index -> all.add(index.keys()));
        if (table.primaryKey() != null) {
            all.add(keys(Objects.requireNonNull(table.primaryKey()).columns()));
        }
        table.uniques().forEach(unique -> all.add(keys(unique.columns())));
        return all.stream()
                .anyMatch(keys -> keys.size() >= wanted.keys().size()
                        && keys.subList(0, wanted.keys().size()).equals(wanted.keys()));
    }

    private static List<IndexKey> keys(List<String> columns) {
        return columns.stream().map(IndexKey::ascending).toList();
    }
}
