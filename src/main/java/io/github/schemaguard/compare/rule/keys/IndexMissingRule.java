package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.SLOW;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.IndexKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The entity declares an index, and no index of the table begins with its columns. */
public final class IndexMissingRule extends EntityRule {

    private static final List<Attribute> FACTS = List.of(Attribute.METHOD, Attribute.COLUMNS, Attribute.PREDICATE);

    public IndexMissingRule() {
        super("SG306", "index-missing");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isMissing(ObjectKind.INDEX)
                || FACTS.stream().anyMatch(fact -> evidence.isAbout(ObjectKind.INDEX, fact));
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        Index wanted = evidence.entity(Index.class);
        Table table = evidence.truthTable();
        if (isSaidAlready(evidence, wanted)) {
            return Optional.empty();
        }
        if (table == null || table.tableKind() == Table.Kind.FOREIGN || serves(table, wanted)) {
            return Optional.empty();
        }
        return RuleResult.warning(
                        SLOW,
                        "entity " + wanted.summary() + ", but no index of the " + evidence.truthName()
                                + " begins with these columns")
                .repair(Repair.entities("remove the @Index"))
                .repair(DdlStatements.makeIndex(
                        Objects.requireNonNull(evidence.path().relation()), table, wanted))
                .found();
    }

    /** An index that differs in several facts is one finding, at the first of them. */
    private static boolean isSaidAlready(EntityDifference evidence, Index wanted) {
        return evidence.truth() instanceof Index actual
                && FACTS.stream()
                        .filter(fact -> !Objects.equals(
                                wanted.facts().get(fact), actual.facts().get(fact)))
                        .findFirst()
                        .filter(fact -> !evidence.disagreement().isAbout(fact))
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
