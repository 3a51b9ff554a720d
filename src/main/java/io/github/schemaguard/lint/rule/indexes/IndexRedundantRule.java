package io.github.schemaguard.lint.rule.indexes;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Objects;

/** An index is the beginning of another one, which serves the same queries. */
public final class IndexRedundantRule extends TableLintRule {

    public IndexRedundantRule() {
        super("SG804", "index-redundant");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        List<Index> indexes = table.table().indexes();
        return indexes.stream()
                .filter(index -> isPlain(index) && !index.name().equals(clusteredOn(table)))
                .flatMap(index -> indexes.stream()
                        .filter(other -> !other.name().equals(index.name()) && serves(other, index))
                        .findFirst()
                        .map(other -> context.found(
                                info("is the beginning of " + SqlIdentifier.quote(other.name()) + " (" + other.keyText()
                                                + "), which serves the same queries; every write maintains both")
                                        .repair(IndexRepair.drop(table, index)),
                                table.part(index),
                                Attribute.COLUMNS,
                                index.summary()))
                        .stream())
                .toList();
    }

    private static String clusteredOn(LintedTable table) {
        String name = table.table().storage().clusteredOn();
        return name == null ? "" : name;
    }

    private static boolean isPlain(Index index) {
        return index.method().equals("btree")
                && !index.unique()
                && index.constraint() == null
                && !index.replicaIdentity()
                && index.include().isEmpty();
    }

    private static boolean serves(Index other, Index index) {
        int keys = index.keys().size();
        return other.method().equals("btree")
                && other.valid()
                && Objects.equals(other.predicate(), index.predicate())
                && (other.keys().size() > keys || (other.keys().size() == keys && other.unique()))
                && other.keys().subList(0, keys).equals(index.keys());
    }
}
