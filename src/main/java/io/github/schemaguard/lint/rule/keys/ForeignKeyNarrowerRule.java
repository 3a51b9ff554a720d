package io.github.schemaguard.lint.rule.keys;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column of a foreign key cannot store every value that it may reference, or PostgreSQL must convert it for each check. */
public final class ForeignKeyNarrowerRule extends LintRule {

    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final Pattern TEXT = Pattern.compile("(?:character varying|text)(?:\\((\\d+)\\))?");
    private static final Pattern NUMERIC = Pattern.compile("numeric(?:\\(.*\\))?");

    public ForeignKeyNarrowerRule() {
        super("SG845", "foreign-key-narrower");
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        Map<QualifiedName, LintedTable> tables = context.tablesByName();
        List<FindingBuilder> findings = new ArrayList<>();
        for (LintedTable table : context.tables()) {
            for (ForeignKey key : table.table().foreignKeys()) {
                Optional.ofNullable(tables.get(key.referencedTable()))
                        .flatMap(target -> narrower(table, key, target))
                        .map(pair -> context.found(finding(table, pair), table.part(key), Attribute.TYPE, pair.types()))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** A column of a key and what it references. */
    private record Pair(Column column, Column referenced, QualifiedName target) {

        String types() {
            return column.type() + " against " + referenced.type();
        }

        boolean isNarrower() {
            int width = INTEGERS.indexOf(column.valueType());
            return (width >= 0 && width < INTEGERS.indexOf(referenced.valueType()))
                    || length(column) < length(referenced);
        }

        private static int length(Column column) {
            Matcher text = TEXT.matcher(column.valueType());
            return text.matches() && text.group(1) != null ? Integer.parseInt(text.group(1)) : Integer.MAX_VALUE;
        }

        /** PostgreSQL compares them as numerics, for which an index of the integers is of no use. */
        boolean isConverted() {
            return INTEGERS.contains(column.valueType())
                    && NUMERIC.matcher(referenced.valueType()).matches();
        }
    }

    /** The first column that is too narrow, or is converted; empty when there is none. */
    private static Optional<Pair> narrower(LintedTable table, ForeignKey key, LintedTable target) {
        for (int i = 0; i < key.columns().size(); i++) {
            Optional<Column> column = table.table().column(key.columns().get(i));
            Optional<Column> referenced =
                    target.table().column(key.referencedColumns().get(i));
            if (column.isPresent() && referenced.isPresent()) {
                Pair pair = new Pair(column.get(), referenced.get(), target.name());
                if (pair.isNarrower() || pair.isConverted()) {
                    return Optional.of(pair);
                }
            }
        }
        return Optional.empty();
    }

    private FindingBuilder finding(LintedTable table, Pair pair) {
        String both = pair.column().name() + " is " + pair.column().type() + ", and references " + pair.target() + "."
                + pair.referenced().name() + ", which is " + pair.referenced().type();
        FindingBuilder finding = pair.isNarrower()
                ? warning(Consequence.INSERT_FAILS, both + ": a row whose key does not fit can never be referenced")
                : warning(
                        Consequence.SLOW,
                        both + ": each DELETE in " + pair.target()
                                + " reads the whole table, because the conversion keeps PostgreSQL from using an index");
        return finding.repair(Repair.database(
                table.alterColumn(pair.column().name()) + "TYPE "
                        + pair.referenced().type(),
                pair.column().valueType().startsWith("character varying")
                        ? "short exclusive lock"
                        : "exclusive lock, rewrites the table and its indexes"));
    }
}
