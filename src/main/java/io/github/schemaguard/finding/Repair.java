package io.github.schemaguard.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to fix what a finding reports.
 *
 * @param target the side that the repair changes
 * @param steps in the order in which they are applied; only a change to the database can have several
 * @param hazard what a change to the database costs or risks; null for other changes
 */
public record Repair(
        Side target, List<Step> steps, @Nullable String hazard) {

    /**
     * A part of a repair. Each step of a change to the database has a transaction of its own: in one transaction, the second
     * step would run under the locks of the first.
     *
     * @param text the corrected annotation, SQL statements, or a command
     * @param outsideTransaction whether PostgreSQL refuses the statement inside a transaction
     */
    public record Step(String text, boolean outsideTransaction) {

        public Step {
            Objects.requireNonNull(text);
        }
    }

    public Repair {
        Objects.requireNonNull(target);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a repair has a step");
        }
    }

    public static Repair entities(String text) {
        return new Repair(Side.ENTITIES, List.of(new Step(text, false)), null);
    }

    /** Statements, each script in a transaction of its own. */
    public static Repair database(String hazard, List<String> scripts) {
        return new Repair(
                Side.DATABASE, scripts.stream().map(sql -> new Step(sql, false)).toList(), hazard);
    }

    /** Statements in one transaction. */
    public static Repair database(String sql, String hazard) {
        return database(hazard, List.of(sql));
    }

    /**
     * A statement that PostgreSQL refuses inside a transaction.
     *
     * @param afterwards statements that complete it, each script in a transaction of its own
     */
    public static Repair outsideTransaction(String sql, String hazard, String... afterwards) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(sql, true));
        Arrays.stream(afterwards).map(script -> new Step(script, false)).forEach(steps::add);
        return new Repair(Side.DATABASE, steps, hazard);
    }

    /** This one and then another one of the same side, with the risk of this one. */
    public Repair followedBy(Repair next) {
        return new Repair(
                target, Stream.concat(steps.stream(), next.steps.stream()).toList(), hazard);
    }

    /** The document is written again. */
    public static Repair document() {
        return new Repair(Side.DOCUMENT, List.of(new Step("mvn schema:generate-docs", false)), null);
    }

    /** For a difference from a document of which nobody knows whether it still describes the database. */
    public static Repair documentIfStale() {
        return document().withHazard("changes nothing unless the database has changed since the document was written");
    }

    /** The same with a further hazard. */
    public Repair withHazard(String further) {
        return new Repair(target, steps, hazard == null ? further : hazard + "; " + further);
    }

    /** The whole repair as one text, its steps separated by semicolons. */
    public String text() {
        return steps.stream().map(Step::text).collect(Collectors.joining("; "));
    }
}
