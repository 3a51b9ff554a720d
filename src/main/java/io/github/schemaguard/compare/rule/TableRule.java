package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Rule;
import java.util.List;

/**
 * A rule that looks at each mapped table as it is. It reports what goes wrong at run time although no two sides differ.
 */
public abstract class TableRule extends Rule {

    protected TableRule(String code, String name) {
        super(code, name);
    }

    /** The problems of a table; empty when it has none. */
    public abstract List<TableProblem> check(TableContext table);
}
