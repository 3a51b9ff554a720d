package io.github.schemaguard.compare.rule.databases;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;

/** A rule about a fact on which a live database differs from the migrations or from another database. */
public abstract class DatabaseRule extends Rule {

    DatabaseRule(String code, String name) {
        super(code, name);
    }

    /**
     * Whether this rule reports the disagreement.
     *
     * @param expected the side that the database is compared with
     */
    public abstract boolean appliesTo(Disagreement disagreement, Side expected);

    abstract String message(Disagreement disagreement, Side expected);

    /**
     * The finding about the disagreement. A comment changes nothing at run time, and a name matters only to statements
     * that use it; partitions by range come and go; anything else may fail.
     */
    public final FindingBuilder check(Disagreement disagreement, Side expected) {
        String message = message(disagreement, expected);
        if (disagreement.isAboutPartitionInTime()) {
            return finding(Severity.INFO, Consequence.DIVERGED, message + Disagreement.IN_TIME);
        }
        return switch (disagreement.attribute()) {
            case COMMENT -> info(message);
            case NAME -> warning(Consequence.DIVERGED, message);
            default -> error(Consequence.DIVERGED, message);
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
}
