package io.github.schemaguard.lint.rule.scripts;

import static io.github.schemaguard.finding.Consequence.DIVERGED;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.ScriptLintRule;
import java.util.List;
import java.util.stream.Stream;

/** A file looks like a migration, and the migration tool passes over it. */
public final class MigrationIgnoredRule extends ScriptLintRule {

    public MigrationIgnoredRule() {
        super("SG862", "migration-ignored", false);
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        Stream<FindingBuilder> byFlyway = context.scripts().ignoredFiles().stream()
                .map(file -> inFile(
                        warning(
                                DIVERGED,
                                "is never applied: its name is not the one of a migration to Flyway, which passes over it"
                                        + " without a message. Names are like V12__add_phone.sql, with two underscores"),
                        file,
                        "ignored"));
        Stream<FindingBuilder> byLiquibase = context.scripts().unincludedChangeLogs().stream()
                .map(file -> inFile(
                        warning(
                                DIVERGED,
                                "is never applied: no change log includes it, although others beside it are included."
                                        + " Include it, or remove it"),
                        file,
                        "not included"));
        return Stream.concat(byFlyway, byLiquibase).toList();
    }
}
