package io.github.schemaguard.lint.rule.tables;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fewer objects of a kind have a comment than the team wants. */
public final class CommentMissingRule extends LintRule {

    public CommentMissingRule() {
        super("SG840", "comment-missing");
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    private static final List<ObjectKind> KINDS = List.of(
            ObjectKind.SCHEMA,
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.VIEW,
            ObjectKind.ENUM,
            ObjectKind.DOMAIN,
            ObjectKind.FUNCTION);

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of(
                "table", "100", "column", "0", "schema", "0", "view", "0", "enum", "0", "domain", "0", "function", "0");
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        settings.values().keySet().forEach(settings::number);
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        Map<ObjectKind, List<ObjectPath>> all = new EnumMap<>(ObjectKind.class);
        Map<ObjectKind, List<ObjectPath>> silent = new EnumMap<>(ObjectKind.class);
        context.catalog().forEach((path, object) -> {
            boolean ofPartition = object instanceof Table table && table.partitionOf() != null;
            if (KINDS.contains(path.kind()) && !ofPartition) {
                all.computeIfAbsent(path.kind(), kind -> new ArrayList<>()).add(path);
                if (!object.facts().containsKey(Attribute.COMMENT)) {
                    silent.computeIfAbsent(path.kind(), kind -> new ArrayList<>())
                            .add(path);
                }
            }
        });
        return KINDS.stream()
                .flatMap(kind ->
                        missing(kind, all.getOrDefault(kind, List.of()), silent.getOrDefault(kind, List.of()), context)
                                .stream())
                .toList();
    }

    private Optional<FindingBuilder> missing(
            ObjectKind kind, List<ObjectPath> all, List<ObjectPath> silent, LintContext context) {
        int least = context.settings(this).number(kind.label());
        int covered = all.size() - silent.size();
        if (silent.isEmpty() || covered * 100L >= (long) least * all.size()) {
            return Optional.empty();
        }
        String kinds = kind.label() + "s";
        return Optional.of(context.found(
                info(covered + " of " + all.size() + " " + kinds + " have a comment, and the policy wants " + least
                                + " %: the first without is " + silent.get(0))
                        .members(silent),
                silent.get(0),
                Attribute.COMMENT,
                covered * 100 / all.size() + " % of " + kinds));
    }
}
