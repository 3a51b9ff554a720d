package io.github.schemaguard.lint.rule.names;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name does not follow the pattern that the team has for objects of its kind. */
public final class NamePatternRule extends LintRule {

    public NamePatternRule() {
        super("SG824", "name-pattern");
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of(NamedObjects.KINDS.stream()
                .flatMap(kind -> Stream.of(kind.label(), ""))
                .toArray(String[]::new));
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        if (settings.values().values().stream().allMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "it needs a regular expression for at least one kind of object, such as table");
        }
        settings.values().keySet().forEach(settings::pattern);
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        Map<ObjectKind, Pattern> patterns = new EnumMap<>(ObjectKind.class);
        RuleSettings settings = context.settings(this);
        NamedObjects.KINDS.stream()
                .filter(kind -> !settings.text(kind.label()).isEmpty())
                .forEach(kind -> patterns.put(kind, settings.pattern(kind.label())));
        return NamedObjects.of(context).stream()
                .filter(named -> {
                    Pattern pattern = patterns.get(named.path().kind());
                    return pattern != null && !pattern.matcher(named.name()).matches();
                })
                .map(named -> context.found(
                        info("does not follow the pattern of a "
                                + named.path().kind().label().replace('-', ' ') + ", "
                                + settings.text(named.path().kind().label())),
                        named.path(),
                        Attribute.NAME,
                        named.name()))
                .toList();
    }
}
