package io.github.schemaguard.lint.rule.types;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;

/** A fixed list of values is kept in another way than the team does: as an enum type, or as a check. */
public final class EnumStyleRule extends LintRule {

    public EnumStyleRule() {
        super("SG819", "enum-style");
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    private static final List<String> STYLES = List.of("check", "enum");

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of("prefer", "check");
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        if (settings.choice("prefer", STYLES).isEmpty()) {
            throw new IllegalArgumentException("prefer is one of " + String.join(", ", STYLES));
        }
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        return context.settings(this).text("prefer").equals("check") ? enums(context) : checks(context);
    }

    private List<FindingBuilder> enums(LintContext context) {
        return context.catalog().schemas().stream()
                .flatMap(schema -> schema.enums().stream()
                        .map(type -> context.found(
                                info("the policy prefers a check to an enum type, from which no value can be removed"),
                                ObjectPath.of(ObjectKind.ENUM, schema.name(), null, type.name()),
                                Attribute.LABELS,
                                type.labelText())))
                .toList();
    }

    private List<FindingBuilder> checks(LintContext context) {
        return context.tables().stream()
                .flatMap(table -> table.table().checks().stream()
                        .filter(EnumStyleRule::isList)
                        .map(check -> context.found(
                                info("the policy prefers an enum type to a check with a list of values"),
                                table.part(check),
                                Attribute.DEFINITION,
                                check.expression())))
                .toList();
    }

    private static boolean isList(CheckConstraint check) {
        return check.columns().size() == 1 && check.expression().contains("= ANY (");
    }
}
