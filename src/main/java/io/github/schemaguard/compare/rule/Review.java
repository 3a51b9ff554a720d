package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Rule;
import java.util.List;

/** A rule that looks at each mapped table as it is, because what it is about is no difference between two sides. */
public interface Review {

    /** As {@link Rule#code()}. */
    String code();

    /** As {@link Rule#name()}. */
    String name();

    /** What it has to say about a table; nothing about a table that is as it should be. */
    List<TableProblem> review(TableContext table);
}
