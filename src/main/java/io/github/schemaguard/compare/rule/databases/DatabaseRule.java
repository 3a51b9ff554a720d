package io.github.schemaguard.compare.rule.databases;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import java.util.Objects;

/** A rule about a fact on which a live database differs from one that it should be like. */
public abstract class DatabaseRule extends Rule {

    DatabaseRule(String code, String name) {
        super(code, name);
    }

    /**
     * Whether this rule is about the difference.
     *
     * @param expected the side that the database is held against
     */
    public abstract boolean judges(Disagreement disagreement, Side expected);

    abstract String message(Disagreement disagreement, Side expected);

    /** What it means: a comment changes nothing at run time, a name only for statements that use it, all else may. */
    public final RuleResult judge(Disagreement disagreement, Side expected) {
        String message = message(disagreement, expected);
        return switch (disagreement.attribute()) {
            case COMMENT -> RuleResult.info(message);
            case NAME -> RuleResult.warning(Consequence.DIVERGED, message);
            default -> RuleResult.error(Consequence.DIVERGED, message);
        };
    }

    /** A side with its article, as the subject of a sentence. */
    static String the(Side side) {
        return switch (side) {
            case DATABASE -> "the database";
            case OTHER -> "the other database";
            case MIGRATIONS -> "the migrations";
            case ENTITIES -> "the entities";
            case DOCUMENT -> "the document";
        };
    }

    static String value(Disagreement disagreement, Side side) {
        return Objects.requireNonNullElse(disagreement.value(side), "none");
    }

    static String kind(Disagreement disagreement) {
        return disagreement.path().kind().label().replace('-', ' ');
    }
}
