package io.github.schemaguard.mojo.module;

import org.jspecify.annotations.Nullable;

/**
 * What a goal does in a module of a build.
 *
 * @param kind what it does
 * @param by the module that covers this one; null for every other kind
 */
public record ModuleRole(Kind kind, @Nullable String by) {

    /** What a goal does in a module. */
    public enum Kind {
        /** It runs. */
        GOVERNS,
        /** Another module's run compares what this one has. */
        COVERED,
        /** There is nothing to compare. */
        EMPTY,
        /** It is built only because a module that was selected with {@code -pl} needs it. */
        NOT_SELECTED
    }

    static final ModuleRole GOVERNS = new ModuleRole(Kind.GOVERNS, null);
    static final ModuleRole EMPTY = new ModuleRole(Kind.EMPTY, null);
    static final ModuleRole NOT_SELECTED = new ModuleRole(Kind.NOT_SELECTED, null);

    static ModuleRole coveredBy(String module) {
        return new ModuleRole(Kind.COVERED, module);
    }

    public boolean governs() {
        return kind == Kind.GOVERNS;
    }

    /** Why the goal passes the module over, for the log. */
    public String reason() {
        return switch (kind) {
            case GOVERNS -> "";
            case COVERED ->
                "passed over: module " + by
                        + " has the entities and migrations of this module on its class path and compares them";
            case EMPTY -> "passed over: no entities, no migrations and no document in this module";
            case NOT_SELECTED -> "passed over: this module is built for others and was not selected with -pl";
        };
    }
}
