package io.github.schemaguard.lint.rule;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Map;

/** A rule about migrations and other scripts of the project. */
public abstract class ScriptLintRule extends LintRule {

    private final boolean readsOtherFiles;

    /**
     * Names the rule.
     *
     * @param readsOtherFiles whether it reads files that the schema does not depend on, or commits, so that the same
     *     database can give other findings; such a rule is off by default
     */
    protected ScriptLintRule(String code, String name, boolean readsOtherFiles) {
        super(code, name);
        this.readsOtherFiles = readsOtherFiles;
    }

    @Override
    public boolean isOnByDefault() {
        return !readsOtherFiles;
    }

    @Override
    public final boolean repeatsFacts() {
        return true;
    }

    /** Whether the same database can give other findings. */
    public final boolean readsOtherFiles() {
        return readsOtherFiles;
    }

    /** Completes a finding about a file. */
    protected static FindingBuilder inFile(FindingBuilder finding, String file, String value) {
        return about(finding, file, value).at(List.of(new Location(file, 0)));
    }

    /** Completes a finding about a migration, whose file may be anywhere. */
    protected static FindingBuilder about(FindingBuilder finding, String migration, String value) {
        return finding.about(ObjectPath.of(ObjectKind.MIGRATION, null, null, migration), Attribute.EXISTS)
                .values(Map.of(Side.MIGRATIONS, value));
    }
}
