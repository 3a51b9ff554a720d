package io.github.schemaguard.goal.side;

import io.github.schemaguard.entities.AssumedNaming.Strategies;
import io.github.schemaguard.entities.EntitySelection;
import org.jspecify.annotations.Nullable;

/**
 * With which settings the entities are read.
 *
 * @param selection with the settings for Hibernate
 * @param defaultSchema of names without one
 * @param scratchName of the scratch database that gets their tables
 * @param isSchemaAssumed whether no session of the application's database has shown the default schema
 * @param tenant null unless the default schema is that of a tenant
 */
record EntityAssumptions(
        EntitySelection selection,
        String defaultSchema,
        String scratchName,
        boolean isSchemaAssumed,
        @Nullable TenantTables tenant) {

    EntityAssumptions named(Strategies strategies) {
        return new EntityAssumptions(
                selection.with(strategies.settings()),
                defaultSchema,
                scratchName + "_renamed",
                isSchemaAssumed,
                tenant);
    }

    /** In the schema of the application's sessions. */
    EntityAssumptions ofSession(EntitySelection selected, String schema) {
        return new EntityAssumptions(selected, schema, scratchName + "_of_session", false, tenant);
    }

    EntityAssumptions ofTenant(String schema, TenantTables tables) {
        return new EntityAssumptions(selection, schema, scratchName + "_of_tenant", false, tables);
    }
}
