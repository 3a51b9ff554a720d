package io.github.schemaguard.goal.side;

import io.github.schemaguard.application.ModuleOutput;
import io.github.schemaguard.compare.RenamedMapping;
import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.entities.scan.FactoryBeans;
import io.github.schemaguard.entities.scan.TenantConnections;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.side.NamingFit.Fitting;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.RecordCopy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the entities again where a guess of the first reading does not fit the database: under another naming strategy, or in
 * the schema of a tenant or of the application's sessions.
 */
final class EntityFit {

    private final Project project;
    private final ScratchSession scratch;
    private final Catalog catalog;

    /** @param catalog that the entities are compared with */
    EntityFit(Project project, ScratchSession scratch, Catalog catalog) {
        this.project = project;
        this.scratch = scratch;
        this.catalog = catalog;
    }

    /**
     * How entities were read.
     *
     * @param side with the settings that it used
     * @param obstacle why they cannot be compared with the catalog; empty when they can
     */
    record Fitted(EntitySide side, EntityModel model, String obstacle) {
        Fitted(EntitySide side, EntityModel model) {
            this(side, model, "");
        }
    }

    /** The entities under the names that exist; the first reading if no other fits better. */
    Fitted of(EntitySide side, EntityModel model) {
        Fitted named = named(side, model);
        Fitted ofTenant = ofTenant(named.side(), named.model());
        return ofTenant.side() == named.side() && ofTenant.obstacle().isEmpty()
                ? ofSession(named.side(), named.model())
                : ofTenant;
    }

    private Fitted named(EntitySide side, EntityModel model) {
        Fitting fitting = new NamingFit(model, catalog, () -> FactoryBeans.areIn(code()))
                .other(other -> side.with(side.assumptions().named(other)).model(scratch));
        if (fitting == null) {
            return new Fitted(side, model);
        }
        return new Fitted(
                side.with(side.assumptions().named(fitting.strategies())),
                RecordCopy.with(withNote(fitting.model(), fitting.note()), "naming", AssumedNaming.NONE));
    }

    /** The classes of the module, and of those that it depends on. */
    private List<Path> code() {
        return Stream.concat(
                        Stream.of(project.output()), project.needed().stream().map(ModuleOutput::entry))
                .toList();
    }

    /** The entities in the schema of a tenant, if each has one of its own and the default schema lacks their tables. */
    private Fitted ofTenant(EntitySide side, EntityModel model) {
        EntityAssumptions assumed = side.assumptions();
        TenantTables tables = new TenantTables(model.mapping(), assumed.defaultSchema(), catalog);
        if (assumed.tenant() != null || tables.areInDefaultSchema()) {
            return new Fitted(side, model);
        }
        Tenancy tenancy = model.tenancy().isUnknown() ? TenantConnections.in(code()) : model.tenancy();
        if (!tenancy.mayHaveSchemas() || (tables.tenants().isEmpty() && !tables.areNowhere())) {
            return new Fitted(side, model);
        }
        if (tables.areNowhere()) {
            return new Fitted(side, model, tables.absent(tenancy));
        }
        String schema = tables.tenants().get(0);
        EntitySide ofTenant = side.with(assumed.ofTenant(schema, tables));
        EntityModel read = ofTenant.model(scratch);
        return new Fitted(
                ofTenant,
                RecordCopy.with(
                        withNote(read, tables.note(tenancy)),
                        "mapping",
                        new RenamedMapping(tables.shared(schema))
                                .of(read.mapping())
                                .ofTenant(schema)));
    }

    /** The entities in the schema where the migrations have put their tables, if the application's sessions search it. */
    private Fitted ofSession(EntitySide side, EntityModel model) {
        EntityAssumptions assumed = side.assumptions();
        SessionTables tables = new SessionTables(model, assumed.defaultSchema(), catalog);
        return (assumed.isSchemaAssumed() ? elsewhere(assumed, tables) : Optional.<EntityAssumptions>empty())
                .map(side::with)
                .map(other -> new Fitted(other, withNote(other.model(scratch), tables.note())))
                .orElseGet(() -> new Fitted(side, model));
    }

    private static Optional<EntityAssumptions> elsewhere(EntityAssumptions assumed, SessionTables tables) {
        Optional<String> searched = tables.searched();
        if (searched.isPresent()) {
            return Optional.of(assumed.ofSession(assumed.selection(), searched.get()));
        }
        String schema = assumed.defaultSchema();
        boolean chosen = assumed.selection().properties().containsKey(SessionTables.SETTING);
        return tables.isMigratedElsewhere() && !chosen
                ? Optional.of(
                        assumed.ofSession(assumed.selection().with(Map.of(SessionTables.SETTING, schema)), schema))
                : Optional.empty();
    }

    private static EntityModel withNote(EntityModel model, String note) {
        return RecordCopy.with(
                model,
                "notes",
                Stream.concat(model.notes().stream(), Stream.of(note)).toList());
    }
}
