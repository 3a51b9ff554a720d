package io.github.schemaguard.lint.rule.scripts;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.ProjectScripts.Migration;
import io.github.schemaguard.lint.rule.ScriptLintRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The versions of migrations leave out a number. */
public final class VersionGapRule extends ScriptLintRule {

    /** A longer version is a date. */
    private static final int DIGITS = 5;

    public VersionGapRule() {
        super("SG861", "version-gap", false);
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        Map<Integer, Migration> versions = new TreeMap<>();
        for (Migration migration : context.scripts().migrations()) {
            String version = migration.version();
            if (version == null) {
                continue;
            }
            if (!version.matches("\\d{1," + DIGITS + "}")) {
                return List.of(); // Versions with parts, dates and names are in no row.
            }
            versions.put(Integer.parseInt(version), migration);
        }
        List<FindingBuilder> found = new ArrayList<>();
        int previous = 0;
        for (Map.Entry<Integer, Migration> each : versions.entrySet()) {
            int version = each.getKey();
            if (previous > 0 && version > previous + 1) {
                int last = version - 1;
                String missing = last == previous + 1
                        ? "version " + last + " is"
                        : "versions " + (previous + 1) + " to " + last + " are";
                found.add(about(
                        info("follows version " + previous + ": " + missing
                                + " missing, perhaps deleted or still on a branch"),
                        each.getValue().name(),
                        "version " + version));
            }
            previous = version;
        }
        return found;
    }
}
