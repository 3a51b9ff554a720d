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

    protected ScriptLintRule(String code, String name) {
        super(code, name);
    }

    @Override
    public final boolean repeatsFacts() {
        return true;
    }

    /**
     * Whether the rule reads files that the schema does not depend on, so that the same database can give other findings.
     */
    public boolean readsOtherFiles() {
        return false;
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
