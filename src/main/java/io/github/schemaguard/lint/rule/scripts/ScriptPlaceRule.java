package io.github.schemaguard.lint.rule.scripts;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.lint.rule.ScriptLintRule;
import java.util.List;

/** A SQL file is outside the folders that the team has for scripts. */
public final class ScriptPlaceRule extends ScriptLintRule {

    private static final String FOLDERS = "folders";

    public ScriptPlaceRule() {
        super("SG860", "script-place", true);
    }

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of(FOLDERS, "src/main/resources,src/test/resources");
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        List<String> folders = context.settings(this).words(FOLDERS).stream()
                .map(folder -> folder.endsWith("/") ? folder : folder + "/")
                .toList();
        return context.scripts().sqlFiles().stream()
                .filter(file -> folders.stream().noneMatch(file::startsWith))
                .map(file -> inFile(
                        info("is a script outside of " + String.join(", ", folders)
                                + ", where nobody looks for what changes the database"),
                        file,
                        "elsewhere"))
                .toList();
    }
}
