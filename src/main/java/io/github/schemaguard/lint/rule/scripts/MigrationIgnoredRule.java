package io.github.schemaguard.lint.rule.scripts;

import static io.github.schemaguard.finding.Consequence.DIVERGED;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.ScriptLintRule;
import java.util.List;

/** A file looks like a migration, and the migration tool passes over it. */
public final class MigrationIgnoredRule extends ScriptLintRule {

    public MigrationIgnoredRule() {
        super("SG862", "migration-ignored", false);
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        return context.scripts().ignoredFiles().stream()
                .map(file -> inFile(
                        warning(
                                DIVERGED,
                                "is never applied: its name is not the one of a migration to Flyway, which passes over it"
                                        + " without a message. Names are like V12__add_phone.sql, with two underscores"),
                        file,
                        "ignored"))
                .toList();
    }
}
