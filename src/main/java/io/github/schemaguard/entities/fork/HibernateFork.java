package io.github.schemaguard.entities.fork;

import io.github.schemaguard.application.fork.DriverStrings;
import io.github.schemaguard.application.fork.SessionSchemas;
import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.EntityModel.ColumnDefinition;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.entities.fork.framework.PersistenceUnit;
import io.github.schemaguard.entities.fork.hibernate.BeanValidation;
import io.github.schemaguard.entities.fork.hibernate.CreationScript;
import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.hibernate.OtherTypes;
import io.github.schemaguard.entities.fork.hibernate.SharedTables;
import io.github.schemaguard.entities.fork.protocol.HibernateReply;
import io.github.schemaguard.entities.fork.protocol.HibernateReply.ExpectedDdl;
import io.github.schemaguard.entities.fork.protocol.HibernateReply.FoundQueries;
import io.github.schemaguard.entities.fork.protocol.HibernateReply.ReadMapping;
import io.github.schemaguard.entities.fork.protocol.HibernateReply.Unreadable;
import io.github.schemaguard.entities.fork.protocol.HibernateRequest;
import io.github.schemaguard.entities.fork.protocol.MappingRequest;
import io.github.schemaguard.entities.fork.protocol.QuerySearch;
import io.github.schemaguard.entities.fork.query.QueryFinder;
import io.github.schemaguard.entities.fork.walk.EntityWalk;
import io.github.schemaguard.entities.fork.walk.MappingRecorder;
import io.github.schemaguard.entities.fork.walk.WrittenDefinitions;
import io.github.schemaguard.fork.protocol.ForkProgram;
import io.github.schemaguard.mapping.StringBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The forked JVM's main class: reads the mapping of a module with the project's Hibernate, and then finds the queries, if they
 * are asked for. No database is contacted.
 */
public final class HibernateFork {
    /** This program and what it exchanges with the parent. */
    public static final ForkProgram<MappingRequest, HibernateReply> PROGRAM =
            new ForkProgram<>(HibernateFork.class, MappingRequest.class, HibernateReply.class);

    private HibernateFork() {}

    /** Answers the request on standard input and ends the JVM. */
    public static void main(String[] arguments) {
        PROGRAM.serve(HibernateFork::answer);
    }

    private static void answer(MappingRequest asked, Consumer<HibernateReply> replies) {
        HibernateRequest request = asked.hibernate();
        List<BuiltUnit> units = new ArrayList<>();
        String where = "";
        try {
            List<String> notes = new ArrayList<>();
            for (PersistenceUnit unit : PersistenceUnit.of(request, notes)) {
                where = named(unit, request);
                units.add(BuiltUnit.of(unit, request, notes));
            }
            replies.accept(new ExpectedDdl(units.stream().map(BuiltUnit::script).toList()));
            MappingRecorder recorder = new MappingRecorder();
            String version = "";
            StringBinding strings = DriverStrings.ofFramework();
            Tenancy tenancy = Tenancy.NONE;
            for (BuiltUnit each : units) {
                where = named(each.unit(), request);
                version = each.metadata().version();
                strings = strings.or(each.metadata().strings());
                tenancy = tenancy.or(each.metadata().tenancy());
                new EntityWalk(each.metadata(), request.defaultSchema(), recorder).run();
            }
            replies.accept(new ReadMapping(
                    version, notes, recorder.rows(), strings, naming(units, request), tenancy, SessionSchemas.find()));
        } catch (Throwable failure) { // Also LinkageError: the user must know of a class path that does not fit.
            failure.printStackTrace();
            MappingFailure explained = MappingFailure.of(failure);
            replies.accept(new Unreadable(where + explained.message(), explained.nextStep()));
            return;
        }
        QuerySearch queries = asked.queries();
        if (queries != null) {
            replies.accept(new FoundQueries(
                    QueryFinder.find(() -> units.stream().map(BuiltUnit::unit).toList(), request, queries)));
        }
    }

    /** Of several units each has its own configuration, and so has a persistence.xml or a hibernate.cfg.xml. */
    private static AssumedNaming naming(List<BuiltUnit> units, HibernateRequest request) {
        boolean known = units.size() != 1
                || !request.unit().isEmpty()
                || !request.configurationFiles().isEmpty()
                || request.hook() != null
                || units.get(0).metadata().namesStrategy();
        return known ? AssumedNaming.NONE : units.get(0).unit().framework().naming();
    }

    /** The unit for messages; empty for the one that the parent asked for and names itself. */
    private static String named(PersistenceUnit unit, HibernateRequest request) {
        return unit.name().equals(request.unit()) ? "" : "persistence unit " + unit.name() + ": ";
    }

    /** A persistence unit with its metadata and the DDL that creates its tables. */
    private record BuiltUnit(PersistenceUnit unit, HibernateMetadata metadata, Script script) {
        static BuiltUnit of(PersistenceUnit unit, HibernateRequest request, List<String> notes)
                throws ReflectiveOperationException {
            HibernateMetadata metadata = HibernateMetadata.of(unit, request, notes);
            SharedTables.keyByEntities(metadata);
            BeanValidation.apply(metadata, notes);
            List<ColumnDefinition> definitions = WrittenDefinitions.of(metadata, request.defaultSchema());
            return new BuiltUnit(unit, metadata, new Script(unit.name(), statements(metadata), definitions));
        }

        private static List<String> statements(HibernateMetadata metadata) throws ReflectiveOperationException {
            OtherTypes.nameWritten(metadata);
            if (OtherTypes.areNamed()) {
                OtherTypes.nameUnwritten(metadata);
                return CreationScript.statements(metadata);
            }
            try {
                return CreationScript.statements(metadata);
            } catch (ReflectiveOperationException | RuntimeException failure) {
                if (!OtherTypes.nameUnwritten(metadata)) {
                    throw failure;
                }
                return CreationScript.statements(metadata);
            }
        }
    }
}
