package io.github.schemaguard.entities.read;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.fork.hibernate.HibernateSettings;
import io.github.schemaguard.entities.fork.protocol.HibernateAnswer;
import io.github.schemaguard.entities.fork.protocol.HibernateRequest;
import io.github.schemaguard.entities.scan.EntityScan.Found;
import io.github.schemaguard.entities.scan.EntitySources;
import io.github.schemaguard.entities.scan.EntitySources.Gathered;
import io.github.schemaguard.entities.scan.PersistenceUnits;
import io.github.schemaguard.entities.scan.PersistenceUnits.Located;
import io.github.schemaguard.entities.xml.MappingFiles;
import io.github.schemaguard.fork.ClassPathSearch;
import io.github.schemaguard.fork.LibraryResolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads a module's entities as its own Hibernate sees them, in a forked JVM, without its database. */
public final class EntityReader {
    private final LibraryResolver libraries;

    public EntityReader(LibraryResolver libraries) {
        this.libraries = libraries;
    }

    /**
     * The DDL and the mapping, of several persistence units together.
     *
     * @param ahead gets the scripts of the model as soon as they are all known, before the mapping is; not when there is a
     *     failure before
     * @throws EntityException when there are no entities, or they cannot be read whole; the message says what to do
     */
    public EntityModel read(EntityRequest request, Consumer<List<Script>> ahead) {
        try {
            List<Optional<Located>> units = new PersistenceUnits(request)
                    .find().stream().map(Optional::of).collect(Collectors.toCollection(ArrayList::new));
            if (units.isEmpty()) {
                units.add(Optional.empty());
            }
            List<MappingAssembly.Records> answers = new ArrayList<>();
            List<Script> scripts = new ArrayList<>();
            for (Optional<Located> unit : units) {
                boolean last = answers.size() + 1 == units.size();
                answers.add(answer(request, unit, ddl -> {
                    scripts.addAll(MappingAssembly.scripts(ddl));
                    if (last) {
                        ahead.accept(List.copyOf(scripts));
                    }
                }));
            }
            return MappingAssembly.together(answers);
        } catch (IOException failure) {
            throw new EntityException("Reading the entities of " + request.directory() + " failed: " + failure);
        }
    }

    /** What Hibernate says of the module, or of one of its persistence units. */
    private MappingAssembly.Records answer(
            EntityRequest request, Optional<Located> unit, Consumer<List<List<String>>> ahead) throws IOException {
        Gathered sources = new EntitySources(request, unit).gather();
        if (sources.found().entities().isEmpty()
                && sources.mappingFiles().isEmpty()
                && sources.configurationFiles().isEmpty()) {
            throw new EntityException(nothing(request, unit, sources));
        }
        HibernateLibrary hibernate = HibernateLibrary.of(request, sources.found(), libraries);
        List<List<String>> records = new EntityFork(
                        request.java(),
                        hibernate.classPath(),
                        request.directory(),
                        request.work().resolve("entities"),
                        request.limit())
                .run(question(request, unit, sources), ahead);
        if (!records.isEmpty() && records.get(0).get(0).equals(HibernateAnswer.FAILURE)) {
            throw new EntityException("Hibernate cannot read the entities of " + of(unit) + request.directory() + ": "
                    + records.get(0).get(1) + ". Next step: " + records.get(0).get(2)
                    + ". What Hibernate printed is in "
                    + request.shown(request.work().resolve("entities/hibernate.log")));
        }
        List<String> notes = new ArrayList<>(sources.notes());
        notes.addAll(hibernate.notes());
        MappingFiles files = MappingFiles.read(
                new ClassPathSearch(request.classPath()),
                sources.allMappingFiles(),
                sources.found().classes());
        MappingAssembly.Records answer = new MappingAssembly.Records(notes, records, files);
        if (answer.isEmpty()) {
            throw new EntityException("Hibernate " + answer.hibernate() + " found no entities in " + of(unit)
                    + names(sources.found()) + ". Hibernate up to 5 reads javax.persistence, from 6 on"
                    + " jakarta.persistence: the classes are annotated with "
                    + (sources.found().apis().isEmpty()
                            ? "neither"
                            : String.join(" and ", sources.found().apis())));
        }
        return answer;
    }

    /** The unit in front of the place where it was looked for; nothing without a unit. */
    private static String of(Optional<Located> unit) {
        return unit.map(each -> each + " in ").orElse("");
    }

    private static String names(Found found) {
        return found.classes().stream().limit(3).collect(Collectors.joining(", "))
                + (found.classes().size() > 3 ? " and " + (found.classes().size() - 3) + " more" : "");
    }

    private static List<List<String>> question(EntityRequest request, Optional<Located> unit, Gathered sources) {
        List<List<String>> question = new ArrayList<>();
        unit.ifPresentOrElse(
                each -> question.add(List.of(HibernateRequest.UNIT, each.unit().name())),
                () -> request.selection()
                        .persistenceUnits()
                        .forEach(each -> question.add(List.of(HibernateRequest.WANTED_UNIT, each))));
        question.add(List.of(HibernateRequest.POSTGRES, String.valueOf(request.postgresMajor())));
        question.add(List.of(HibernateRequest.DEFAULT_SCHEMA, request.defaultSchema()));
        sources.found().packages().forEach(each -> question.add(List.of(HibernateRequest.PACKAGE, each)));
        sources.found().classes().forEach(each -> question.add(List.of(HibernateRequest.CLASS, each)));
        sources.mappingFiles().forEach(each -> question.add(List.of(HibernateRequest.MAPPING_FILE, each)));
        sources.configurationFiles().forEach(each -> question.add(List.of(HibernateRequest.CONFIGURATION_FILE, each)));
        addSettings(HibernateRequest.SETTING, sources.settings(), question);
        addSettings(HibernateRequest.OVERRIDE, request.selection().properties(), question);
        String hook = request.selection().hook();
        if (hook != null) {
            question.add(List.of(HibernateRequest.HOOK, hook));
        }
        return question;
    }

    /** Settings that connect never reach the file: they may hold a password. */
    private static void addSettings(String kind, Map<String, String> settings, List<List<String>> question) {
        new TreeMap<>(settings).forEach((key, value) -> {
            if (!HibernateSettings.isStripped(key)) {
                question.add(List.of(kind, key, value));
            }
        });
    }

    private static String nothing(EntityRequest request, Optional<Located> unit, Gathered sources) {
        String where = sources.searched().stream().map(request::shown).collect(Collectors.joining(", "));
        String looked = sources.searched().isEmpty()
                ? "No class, package or scan was asked for"
                : "Looked in " + where + " (" + sources.found().classFiles() + " classes"
                        + (request.selection().packages().isEmpty()
                                ? ""
                                : " in " + String.join(", ", request.selection().packages()))
                        + ")";
        String compiled = sources.found().classFiles() == 0 && isOnly(sources, request.output())
                ? ". Is the module compiled? Run mvn compile first, or"
                : ". If they are elsewhere,";
        return "No entities found" + unit.map(each -> " for " + each).orElse("")
                + ": no class has @Entity and there is no mapping file. " + looked + compiled
                + " say where they are: schema.entityDependencies (groupId:artifactId), schema.packages,"
                + " schema.classes, schema.mappingFiles or schema.persistenceUnit";
    }

    private static boolean isOnly(Gathered sources, Path output) {
        return sources.searched().stream().allMatch(output::equals);
    }
}
