package io.github.schemaguard.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to fix what a finding reports.
 *
 * @param target the side that the repair changes
 * @param text the corrected annotation, SQL statements, or a command
 * @param hazard what a change to the database costs or risks; null for other changes
 * @param alone whether PostgreSQL refuses the statement inside a transaction
 */
public record Repair(Side target, String text, @Nullable String hazard, boolean alone) {

    public Repair {
        Objects.requireNonNull(target);
        Objects.requireNonNull(text);
    }

    public static Repair entities(String text) {
        return new Repair(Side.ENTITIES, text, null, false);
    }

    public static Repair database(String sql, String hazard) {
        return new Repair(Side.DATABASE, sql, hazard, false);
    }

    /** A single statement that PostgreSQL refuses inside a transaction. */
    public static Repair outsideTransaction(String sql, String hazard) {
        return new Repair(Side.DATABASE, sql, hazard, true);
    }

    public static Repair document() {
        return new Repair(Side.DOCUMENT, "mvn schema:generate-docs", null, false);
    }
}
