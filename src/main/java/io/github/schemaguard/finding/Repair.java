package io.github.schemaguard.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to make a finding go away.
 *
 * @param target the side that it changes
 * @param text an annotation as it should read, a SQL statement, or a command
 * @param hazard what a change to the database costs or risks; null when there is none
 */
public record Repair(Side target, String text, @Nullable String hazard) {

    public Repair {
        Objects.requireNonNull(target);
        Objects.requireNonNull(text);
    }

    public static Repair entities(String annotation) {
        return new Repair(Side.ENTITIES, annotation, null);
    }

    public static Repair database(String sql, String hazard) {
        return new Repair(Side.DATABASE, sql, hazard);
    }

    public static Repair document() {
        return new Repair(Side.DOCUMENT, "mvn schema:generate-docs", null);
    }
}
