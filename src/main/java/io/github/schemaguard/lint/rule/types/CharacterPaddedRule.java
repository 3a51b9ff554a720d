package io.github.schemaguard.lint.rule.types;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.ColumnLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column of type {@code char(n)} fills its values with blanks. */
public final class CharacterPaddedRule extends ColumnLintRule {

    public CharacterPaddedRule() {
        super("SG813", "character-padded", Attribute.TYPE);
    }

    private static final Pattern PADDED = Pattern.compile("character\\((\\d+)\\)");

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    protected Optional<FindingBuilder> check(LintedTable table, Column column, LintContext context) {
        Matcher type = PADDED.matcher(column.valueType());
        return type.matches() && !type.group(1).equals("1")
                ? Optional.of(
                        info("fills shorter values with blanks, which comparisons ignore and clients see: varchar("
                                + type.group(1) + ") or a check of the length stores what is given"))
                : Optional.empty();
    }
}
