package io.github.schemaguard.goal.project;

import java.util.List;

/**
 * The modules of the build that have what this one may lack, because they are not on its class path.
 *
 * @param withMigrations modules with migrations, as {@code groupId:artifactId}
 * @param withEntities modules with entities
 * @param withBoth modules that have this one on their class path, and migrations and entities as well
 */
public record OtherModules(List<String> withMigrations, List<String> withEntities, List<String> withBoth) {

    public static final OtherModules NONE = new OtherModules(List.of(), List.of(), List.of());

    public OtherModules {
        withMigrations = List.copyOf(withMigrations);
        withEntities = List.copyOf(withEntities);
        withBoth = List.copyOf(withBoth);
    }

    /**
     * A sentence about where the missing migrations are, to follow another one; empty when no module has any.
     *
     * @param candidates what looks like migrations in this module: then those of others may be another application's
     */
    public String aboutMigrations(List<String> candidates) {
        return !withBoth.isEmpty()
                ? aboutBoth()
                : withMigrations.isEmpty() || !candidates.isEmpty()
                        ? ""
                        : ". Migrations are in " + named(withMigrations) + ": run the check in a module that depends on"
                                + " them and on the entities, or set schema.migrations to flyway:<directory> or"
                                + " liquibase:<file> there";
    }

    /** A sentence about where the missing entities are, to follow another one; empty when no module has any. */
    public String aboutEntities() {
        return !withBoth.isEmpty()
                ? aboutBoth()
                : withEntities.isEmpty()
                        ? ""
                        : ". Entities are in " + named(withEntities)
                                + ": run the check in a module that depends on them and on the migrations";
    }

    private String aboutBoth() {
        String module = withBoth.get(0);
        return ". Module " + module + " has entities and migrations on its class path: run the goal there, with -pl "
                + module + " -am";
    }

    private static String named(List<String> modules) {
        return (modules.size() == 1 ? "module " : "modules ") + String.join(", ", modules);
    }
}
