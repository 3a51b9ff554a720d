package io.github.schemaguard.entities.read;

import io.github.schemaguard.application.fork.DriverStrings;
import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.entities.fork.HibernateFork;
import io.github.schemaguard.entities.fork.hibernate.MetadataSettings;
import io.github.schemaguard.entities.fork.protocol.HibernateReply;
import io.github.schemaguard.entities.fork.protocol.HibernateReply.ExpectedDdl;
import io.github.schemaguard.entities.fork.protocol.HibernateReply.ReadMapping;
import io.github.schemaguard.entities.fork.protocol.HibernateReply.Unreadable;
import io.github.schemaguard.entities.fork.protocol.HibernateRequest;
import io.github.schemaguard.entities.fork.protocol.MappingRequest;
import io.github.schemaguard.entities.fork.protocol.QuerySearch;
import io.github.schemaguard.entities.query.CodeStatement;
import io.github.schemaguard.entities.read.SharedFork.Running;
import io.github.schemaguard.entities.scan.EntityScan.Found;
import io.github.schemaguard.entities.scan.EntitySources;
import io.github.schemaguard.entities.scan.EntitySources.Gathered;
import io.github.schemaguard.entities.scan.PersistenceUnits;
import io.github.schemaguard.entities.scan.PersistenceUnits.Located;
import io.github.schemaguard.entities.xml.MappingFiles;
import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.fork.ClassPathSearch;
import io.github.schemaguard.fork.ForkConversation;
import io.github.schemaguard.fork.ForkException;
import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.fork.ForkedJvm;
import io.github.schemaguard.fork.LibraryResolver;
import io.github.schemaguard.fork.ProjectClassPath;
import io.github.schemaguard.mapping.StringBinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads a module's entities with the module's own Hibernate, in a forked JVM, without its database. */
public final class EntityReader {
    private final LibraryResolver libraries;
    private final ForkReads reads;
    private final SharedFork shared;

    public EntityReader(LibraryResolver libraries) {
        this(libraries, ForkReads.ignored(), withoutQueries());
    }

    /**
     * A reader whose JVM may look for queries as well.
     *
     * @param reads gets the files that the project's code reads
     */
    public EntityReader(LibraryResolver libraries, ForkReads reads, SharedFork shared) {
        this.libraries = libraries;
        this.reads = reads;
        this.shared = shared;
    }

    private static SharedFork withoutQueries() {
        SharedFork shared = new SharedFork();
        shared.queriesEnded();
        return shared;
    }

    /**
     * The DDL and the mapping, of several persistence units together.
     *
     * @param ahead gets the scripts of the model as soon as all are known, before the mapping is; nothing when reading fails
     *     before that
     * @throws EntityException when there are no entities, or they cannot be read completely; the message says what to do
     */
    public EntityModel read(EntityRequest request, Consumer<List<Script>> ahead) {
        Optional<List<CodeStatement>> code = shared.wanted();
        List<ForkConversation<HibernateReply>> asked = new ArrayList<>();
        try {
            EntityModel model = read(request, ahead, code, asked);
            shared.begin(new Running(asked, reads));
            return model;
        } catch (IOException failure) {
            asked.forEach(ForkConversation::abandon);
            throw new EntityException("Reading the entities of " + request.directory() + " failed: " + failure);
        } catch (RuntimeException failure) {
            asked.forEach(ForkConversation::abandon);
            throw failure;
        }
    }

    /** @param asked gets the conversations with JVMs that look for queries */
    private EntityModel read(
            EntityRequest request,
            Consumer<List<Script>> ahead,
            Optional<List<CodeStatement>> code,
            List<ForkConversation<HibernateReply>> asked)
            throws IOException {
        List<Optional<Located>> units = new PersistenceUnits(request)
                .find().stream().map(Optional::of).collect(Collectors.toCollection(ArrayList::new));
        if (units.isEmpty()) {
            units.add(Optional.empty());
        }
        List<Script> scripts = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        MappingAssembly assembly = new MappingAssembly();
        String version = "";
        AssumedNaming naming = AssumedNaming.NONE;
        Tenancy tenancy = Tenancy.NONE;
        String searchPath = null;
        for (int i = 0; i < units.size(); i++) {
            boolean last = i + 1 == units.size();
            Optional<List<CodeStatement>> ofUnit = i == 0 ? code : code.map(all -> List.of());
            UnitReading reading = read(
                    request,
                    units.get(i),
                    ddl -> {
                        scripts.addAll(ddl);
                        if (last) {
                            ahead.accept(List.copyOf(scripts));
                        }
                    },
                    ofUnit,
                    asked);
            notes.addAll(reading.notes());
            notes.addAll(reading.reply().notes());
            assembly.add(reading.reply().mapping(), reading.files());
            assembly.add(reading.strings());
            version = reading.reply().hibernate();
            assembly.add(version);
            naming = reading.reply().naming();
            tenancy = tenancy.or(reading.tenancy());
            searchPath = reading.reply().searchPath();
        }
        return new EntityModel(
                scripts,
                assembly.mapping(),
                version,
                List.copyOf(notes),
                units.size() == 1 ? naming : AssumedNaming.NONE,
                tenancy,
                searchPath);
    }

    /**
     * What Hibernate replied about the module, or about one of its persistence units.
     *
     * @param notes from before Hibernate was asked
     * @param files that map classes besides the annotations
     * @param strings how the driver sends a String
     * @param tenancy how the data of tenants are kept apart
     */
    private record UnitReading(
            List<String> notes, ReadMapping reply, MappingFiles files, StringBinding strings, Tenancy tenancy) {}

    private UnitReading read(
            EntityRequest request,
            Optional<Located> unit,
            Consumer<List<Script>> ahead,
            Optional<List<CodeStatement>> code,
            List<ForkConversation<HibernateReply>> asked)
            throws IOException {
        Gathered sources = new EntitySources(request, unit).gather();
        if (sources.isNothing()) {
            throw EntityException.nothingFound(nothing(request, unit, sources));
        }
        HibernateLibrary hibernate = HibernateLibrary.of(request, sources.found(), libraries);
        QuerySearch queries = code.isEmpty()
                ? null
                : QueryReader.search(request, sources, code.get()).orElse(null);
        ReadMapping reply = ask(
                request,
                unit,
                sources,
                hibernate,
                new MappingRequest(hibernateRequest(request, unit, sources), queries),
                ahead,
                asked);
        if (reply.mapping().tables().isEmpty() && reply.mapping().skipped().isEmpty()) {
            throw new EntityException("Hibernate " + reply.hibernate() + " found no entities in " + of(unit)
                    + names(sources.found()) + ". Hibernate up to 5 reads javax.persistence, from 6 on"
                    + " jakarta.persistence: the classes are annotated with "
                    + (sources.found().apis().isEmpty()
                            ? "neither"
                            : String.join(" and ", sources.found().apis())));
        }
        List<String> notes = new ArrayList<>(sources.notes());
        notes.addAll(hibernate.notes());
        MappingFiles files = MappingFiles.read(
                new ClassPathSearch(request.classPath()),
                sources.allMappingFiles(),
                sources.found().classes());
        // The settings of a persistence.xml, and the user's; those that connect to a database do not reach the fork.
        StringBinding strings = DriverStrings.ofHibernate(sources.settings())
                .or(DriverStrings.ofHibernate(request.selection().properties()));
        Tenancy tenancy = Tenancy.ofHibernate(sources.settings())
                .or(Tenancy.ofHibernate(request.selection().properties()));
        return new UnitReading(
                notes,
                reply,
                files,
                reply.strings().or(strings),
                reply.tenancy().or(tenancy));
    }

    private ReadMapping ask(
            EntityRequest request,
            Optional<Located> unit,
            Gathered sources,
            HibernateLibrary hibernate,
            MappingRequest question,
            Consumer<List<Script>> ahead,
            List<ForkConversation<HibernateReply>> asked) {
        Path log = log(request);
        ForkedJvm<MappingRequest, HibernateReply> fork = new ForkedJvm<>(
                request.java(),
                new ProjectClassPath(hibernate.classPath()),
                HibernateFork.PROGRAM,
                "reads the entities",
                request.directory(),
                log,
                List.of(),
                request.limit(),
                reads);
        try {
            ForkConversation<HibernateReply> conversation = fork.begin(question);
            asked.add(conversation);
            ReadMapping mapping = conversation.next(reply -> {
                if (reply instanceof ExpectedDdl ddl) {
                    ahead.accept(ddl.scripts());
                    return Optional.empty();
                }
                if (reply instanceof Unreadable failure) {
                    throw new EntityException("Hibernate cannot read the entities of " + of(unit)
                            + request.directory() + ": " + failure.problem() + ". Next step: " + failure.nextStep()
                            + sources.passedOver()
                            + ". What Hibernate printed is in " + request.shown(log));
                }
                return Optional.of((ReadMapping) reply);
            });
            if (question.queries() == null) {
                asked.remove(conversation);
                conversation.close();
            }
            return mapping;
        } catch (ForkException failure) {
            throw new EntityException(String.valueOf(failure.getMessage()));
        }
    }

    /** Where Hibernate prints to. */
    static Path log(EntityRequest request) {
        return request.work().resolve("entities/hibernate.log");
    }

    /** The unit, to be followed by the place that was searched; empty without a unit. */
    private static String of(Optional<Located> unit) {
        return unit.map(each -> each + " in ").orElse("");
    }

    private static String names(Found found) {
        return FirstNames.of(found.classes(), 3);
    }

    static HibernateRequest hibernateRequest(EntityRequest request, Optional<Located> unit, Gathered sources) {
        EntitySelection selection = request.selection();
        Map<String, String> settings = new HashMap<>(sources.settings());
        settings.putAll(selection.properties());
        settings.keySet().removeIf(MetadataSettings::isStripped);
        return new HibernateRequest(
                unit.map(each -> each.unit().name()).orElse(""),
                unit.isPresent() ? List.of() : selection.persistenceUnits(),
                request.postgresMajor(),
                request.defaultSchema(),
                List.copyOf(sources.found().classes()),
                List.copyOf(sources.found().packages()),
                sources.mappingFiles(),
                sources.configurationFiles(),
                settings,
                selection.hook());
    }

    private static String nothing(EntityRequest request, Optional<Located> unit, Gathered sources) {
        String where = sources.searched().stream().map(request::shown).collect(Collectors.joining(", "));
        String looked = sources.searched().isEmpty()
                ? "No class, package or scan was requested"
                : "Looked in " + where + " (" + sources.found().classFiles() + " classes"
                        + (request.selection().packages().isEmpty()
                                ? ""
                                : " in " + String.join(", ", request.selection().packages()))
                        + ")";
        String compiled = sources.found().classFiles() == 0 && isOnly(sources, request.output())
                ? ". Is the module compiled? Run mvn compile first, or"
                : ". If they are elsewhere,";
        return "No entities found" + unit.map(each -> " for " + each).orElse("")
                + ": no class has @Entity and "
                + (sources.unlisted().isEmpty()
                        ? "there is no mapping file. "
                        : "nothing lists the mapping files " + EntitySources.shown(sources.unlisted())
                                + ": name them in schema.mappingFiles. ")
                + looked + compiled
                + " configure where they are: schema.entityDependencies (groupId:artifactId), schema.packages,"
                + " schema.classes, schema.mappingFiles or schema.persistenceUnit";
    }

    private static boolean isOnly(Gathered sources, Path output) {
        return sources.searched().stream().allMatch(output::equals);
    }
}
