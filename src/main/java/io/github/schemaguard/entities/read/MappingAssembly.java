package io.github.schemaguard.entities.read;

import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.fork.protocol.HibernateAnswer;
import io.github.schemaguard.entities.fork.protocol.RecordLines;
import io.github.schemaguard.entities.xml.MappingFiles;
import io.github.schemaguard.mapping.MappedCollection;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Generation;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the fork's records together; what the mapping says of one column or table more than once becomes one. */
final class MappingAssembly {
    /** When a column has several roles, the first of these tells most. */
    private static final List<Role> ROLES = List.of(
            Role.ID, Role.VERSION, Role.DISCRIMINATOR, Role.SOFT_DELETE, Role.FOREIGN_KEY, Role.INDEX, Role.BASIC);

    private final Map<QualifiedName, List<Fields>> tables = new LinkedHashMap<>();
    private final Map<QualifiedName, Map<String, List<Fields>>> columns = new LinkedHashMap<>();
    private final Map<QualifiedName, Set<MappedKey>> keys = new LinkedHashMap<>();
    private final Set<MappedCollection> collections = new LinkedHashSet<>();
    private final List<Mapping.ShortenedName> shortened = new ArrayList<>();
    private final List<Mapping.SkippedAttribute> skipped = new ArrayList<>();
    private final List<EntityModel.Script> scripts = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private String version = "";

    private MappingAssembly() {}

    /**
     * What a fork said, of one persistence unit or of all that the project's framework has.
     *
     * @param notes what was found out before it was asked
     * @param files that map the classes beside the annotations
     */
    record Records(List<String> notes, List<List<String>> records, MappingFiles files) {

        /** Whether nothing is mapped, be it to be skipped. */
        boolean isEmpty() {
            return records.stream()
                    .map(each -> each.get(0))
                    .noneMatch(Set.of(HibernateAnswer.TABLE, HibernateAnswer.SKIPPED)::contains);
        }

        /** The version that said it. */
        String hibernate() {
            return records.stream()
                    .filter(each -> each.get(0).equals(HibernateAnswer.VERSION))
                    .map(each -> each.get(1))
                    .findFirst()
                    .orElse("");
        }
    }

    /** One model of all units. */
    static EntityModel together(List<Records> answers) {
        MappingAssembly answer = new MappingAssembly();
        for (Records each : answers) {
            answer.notes.addAll(each.notes());
            each.records().forEach(record -> answer.add(new Fields(record, each.files())));
        }
        return answer.model();
    }

    /** The scripts alone, from the records that tell them. */
    static List<EntityModel.Script> scripts(List<List<String>> records) {
        return together(List.of(new Records(List.of(), records, new MappingFiles(Map.of(), Set.of()))))
                .scripts();
    }

    private void add(Fields line) {
        switch (line.at(0)) {
            case HibernateAnswer.VERSION -> version = line.at(1);
            case HibernateAnswer.NOTE -> notes.add(line.at(1));
            case HibernateAnswer.STATEMENT -> statements.add(line.at(1));
            case HibernateAnswer.UNIT -> {
                scripts.add(new EntityModel.Script(line.at(1), statements));
                statements.clear();
            }
            case HibernateAnswer.TABLE -> {
                tables.computeIfAbsent(line.name(1), none -> new ArrayList<>()).add(line);
                shorten(ObjectPath.table(line.name(1)), line.at(2));
            }
            case HibernateAnswer.COLUMN -> {
                String column = SqlIdentifier.stored(line.at(3));
                columns.computeIfAbsent(line.name(1), none -> new LinkedHashMap<>())
                        .computeIfAbsent(column, none -> new ArrayList<>())
                        .add(line);
                shorten(ObjectPath.column(line.name(1), column), line.at(3));
            }
            case HibernateAnswer.KEY ->
                keys.computeIfAbsent(line.name(1), none -> new LinkedHashSet<>())
                        .add(key(line));
            case HibernateAnswer.COLLECTION ->
                collections.add(
                        new MappedCollection(line.name(1), line.names(3), line.member(4), line.flag(8), line.list(9)));
            case HibernateAnswer.SKIPPED -> skipped.add(new Mapping.SkippedAttribute(line.at(1), line.at(2)));
            default -> throw new IllegalArgumentException("the fork's answer has an unknown record " + line.at(0));
        }
    }

    private void shorten(ObjectPath path, String written) {
        if (!path.name().equals(written)) {
            shortened.add(new Mapping.ShortenedName(path, written));
        }
    }

    private EntityModel model() {
        List<MappedTable> mapped = new ArrayList<>();
        tables.forEach((name, lines) -> mapped.add(table(name, lines)));
        Mapping mapping =
                new Mapping(mapped, new ArrayList<>(new LinkedHashSet<>(skipped)), List.copyOf(collections), shortened);
        return new EntityModel(scripts, mapping, version, List.copyOf(notes));
    }

    private MappedTable table(QualifiedName name, List<Fields> lines) {
        Set<String> entities = new LinkedHashSet<>();
        // A table that some entity writes is a table, even when another only reads it.
        EnumSet<MappedTable.Role> roles = EnumSet.noneOf(MappedTable.Role.class);
        lines.forEach(line -> {
            roles.add(MappedTable.Role.valueOf(line.at(3)));
            entities.addAll(line.list(8));
        });
        List<MappedColumn> mapped = new ArrayList<>();
        columns.getOrDefault(name, Map.of()).forEach((column, owners) -> mapped.add(column(column, owners)));
        return new MappedTable(
                name,
                roles.iterator().next(),
                List.copyOf(entities),
                lines.get(0).member(4),
                mapped,
                List.copyOf(keys.getOrDefault(name, Set.of())));
    }

    private static MappedColumn column(String name, List<Fields> lines) {
        Set<MappedMember> owners = new LinkedHashSet<>();
        Set<Declared> declared = EnumSet.noneOf(Declared.class);
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Generation generation = Generation.NONE;
        boolean insertable = false;
        boolean updatable = false;
        boolean converted = false;
        Fields main = lines.get(0);
        for (Fields line : lines) {
            owners.add(line.member(4));
            line.list(9).forEach(each -> declared.add(Declared.valueOf(each)));
            if (!line.flag(19)) {
                line.file(4).ifPresent(file -> declared.addAll(file.described().declared()));
            }
            roles.add(Role.valueOf(line.at(12)));
            insertable |= line.flag(10);
            updatable |= line.flag(11);
            converted |= line.flag(18);
            Generation here = line.generation();
            generation = here.equals(Generation.NONE) ? generation : here;
            main = main.flag(10) ? main : line;
        }
        return new MappedColumn(
                name,
                List.copyOf(owners),
                main.at(8),
                declared,
                insertable,
                updatable,
                ROLES.stream().filter(roles::contains).findFirst().orElse(Role.BASIC),
                generation,
                main.list(16),
                main.at(17).isEmpty() ? null : EnumStorage.valueOf(main.at(17)),
                converted);
    }

    private static MappedKey key(Fields line) {
        return new MappedKey(
                MappedKey.Kind.valueOf(line.at(3)),
                SqlIdentifier.stored(line.at(4)),
                line.names(5),
                line.at(7).isEmpty() ? null : line.name(6),
                line.member(8),
                line.flag(12));
    }

    /** One record, whose fields {@link HibernateAnswer} lists. */
    private record Fields(List<String> values, MappingFiles files) {
        String at(int index) {
            return values.get(index);
        }

        boolean flag(int index) {
            return Boolean.parseBoolean(at(index));
        }

        List<String> list(int index) {
            return RecordLines.split(at(index));
        }

        List<String> names(int index) {
            return list(index).stream().map(SqlIdentifier::stored).toList();
        }

        QualifiedName name(int index) {
            return new QualifiedName(SqlIdentifier.stored(at(index)), SqlIdentifier.stored(at(index + 1)));
        }

        MappedMember member(int index) {
            return file(index).map(file -> annotated(index).in(file.file())).orElseGet(() -> annotated(index));
        }

        /** The file that describes the member, and how. */
        Optional<MappingFiles.Found> file(int index) {
            return files.of(annotated(index));
        }

        private MappedMember annotated(int index) {
            return new MappedMember(at(index), at(index + 1), at(index + 2), at(index + 3));
        }

        Generation generation() {
            return new Generation(
                    Generation.Strategy.valueOf(at(13)), at(14).isEmpty() ? null : at(14), Integer.parseInt(at(15)));
        }
    }
}
