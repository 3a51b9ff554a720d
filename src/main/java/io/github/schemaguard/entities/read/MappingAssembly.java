package io.github.schemaguard.entities.read;

import io.github.schemaguard.entities.fork.protocol.MappingRows;
import io.github.schemaguard.entities.fork.protocol.MappingRows.TableName;
import io.github.schemaguard.entities.xml.MappingFiles;
import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.Generation;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.Mapping.ShortenedName;
import io.github.schemaguard.mapping.Mapping.SkippedAttribute;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one mapping of the rows that the forks sent: a table or column with several rows becomes one. */
final class MappingAssembly {
    /** When a column has several roles, the first of these is the most specific. */
    private static final List<Role> ROLES = List.of(
            Role.ID,
            Role.VERSION,
            Role.DISCRIMINATOR,
            Role.SOFT_DELETE,
            Role.TENANT,
            Role.FOREIGN_KEY,
            Role.INDEX,
            Role.BASIC);

    private final Map<QualifiedName, List<TableRow>> tables = new LinkedHashMap<>();
    private final Map<QualifiedName, Map<String, List<ColumnRow>>> columns = new LinkedHashMap<>();
    private final Map<QualifiedName, Set<MappedKey>> keys = new LinkedHashMap<>();
    private final Set<MappedEntity> entities = new LinkedHashSet<>();
    private final Set<MappedAssociation> associations = new LinkedHashSet<>();
    private final Set<SkippedAttribute> skipped = new LinkedHashSet<>();
    private final List<ShortenedName> shortened = new ArrayList<>();
    private StringBinding strings = StringBinding.TYPED;
    private int hibernateMajor;

    /** A row and its owner, with the mapping file that describes the owner. */
    private record TableRow(MappingRows.Table row, MappedMember owner) {}

    /** A row and its owner, with all that is declared about the column. */
    private record ColumnRow(MappingRows.Column row, MappedMember owner, Set<Declared> declared) {}

    /**
     * Adds the rows of one fork.
     *
     * @param files that map the same classes
     */
    void add(MappingRows rows, MappingFiles files) {
        for (MappingRows.Table each : rows.tables()) {
            QualifiedName table = stored(each.name());
            tables.computeIfAbsent(table, none -> new ArrayList<>())
                    .add(new TableRow(each, files.located(each.owner())));
            noteIfShortened(ObjectPath.table(table), each.name().name());
        }
        rows.columns().forEach(each -> add(each, files));
        rows.keys()
                .forEach(each -> keys.computeIfAbsent(stored(each.table()), none -> new LinkedHashSet<>())
                        .add(key(each, files)));
        rows.entities().forEach(each -> entities.add(entity(each, files)));
        rows.associations().forEach(each -> associations.add(association(each, files)));
        skipped.addAll(rows.skipped());
    }

    /** Adds what settings say about the driver. */
    void add(StringBinding binding) {
        strings = strings.or(binding);
    }

    /** Adds the version of Hibernate that has read the mapping, such as {@code 7.4.13.Final}. */
    void add(String version) {
        hibernateMajor = Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private void add(MappingRows.Column row, MappingFiles files) {
        QualifiedName table = stored(row.table());
        String column = SqlIdentifier.stored(row.name());
        Set<Declared> declared = EnumSet.noneOf(Declared.class);
        declared.addAll(row.declared());
        if (!row.secondary()) {
            files.of(row.owner())
                    .ifPresent(file -> file.described().declared().forEach((what, value) -> {
                        if (value.isEmpty() || row.applied().confirms(what, value)) {
                            declared.add(what);
                        }
                    }));
        }
        columns.computeIfAbsent(table, none -> new LinkedHashMap<>())
                .computeIfAbsent(column, none -> new ArrayList<>())
                .add(new ColumnRow(row, files.located(row.owner()), declared));
        noteIfShortened(ObjectPath.column(table, column), row.name());
    }

    private void noteIfShortened(ObjectPath path, String written) {
        if (!path.name().equals(written)) {
            shortened.add(new ShortenedName(path, written));
        }
    }

    Mapping mapping() {
        List<MappedTable> mapped = new ArrayList<>();
        tables.forEach((name, rows) -> mapped.add(table(name, rows)));
        return new Mapping(
                mapped,
                List.copyOf(skipped),
                List.copyOf(entities),
                List.copyOf(associations),
                shortened,
                strings,
                hibernateMajor,
                null);
    }

    private MappedTable table(QualifiedName name, List<TableRow> rows) {
        Set<String> entities = new LinkedHashSet<>();
        // A table that some entity writes is a table, even if another entity only reads it, or a collection shares it.
        List<TableRow> byRole = rows.stream()
                .sorted(Comparator.comparing(each -> each.row().role()))
                .toList();
        byRole.forEach(each -> entities.addAll(each.row().entities()));
        List<MappedColumn> mapped = new ArrayList<>();
        columns.getOrDefault(name, Map.of()).forEach((column, owners) -> mapped.add(column(column, owners)));
        return new MappedTable(
                name,
                byRole.get(0).row().role(),
                List.copyOf(entities),
                byRole.get(0).owner(),
                mapped,
                List.copyOf(keys.getOrDefault(name, Set.of())));
    }

    private static MappedColumn column(String name, List<ColumnRow> rows) {
        Set<MappedMember> owners = new LinkedHashSet<>();
        Set<Declared> declared = EnumSet.noneOf(Declared.class);
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Generation generation = Generation.NONE;
        boolean insertable = false;
        boolean updatable = false;
        boolean converted = false;
        MappingRows.Column main = rows.get(0).row();
        for (ColumnRow each : rows) {
            MappingRows.Column row = each.row();
            owners.add(each.owner());
            declared.addAll(each.declared());
            roles.add(row.role());
            insertable |= row.insertable();
            updatable |= row.updatable();
            converted |= row.converted();
            generation = row.generation().equals(Generation.NONE) ? generation : row.generation();
            boolean leads = main.insertable() || (main.updatable() && !row.insertable() && !row.updatable());
            main = leads ? main : row;
        }
        return new MappedColumn(
                name,
                List.copyOf(owners),
                main.javaType(),
                declared,
                insertable,
                updatable,
                ROLES.stream().filter(roles::contains).findFirst().orElse(Role.BASIC),
                generation,
                main.enumConstants(),
                main.enumStorage(),
                converted,
                main.limits());
    }

    private static MappedEntity entity(MappingRows.Entity row, MappingFiles files) {
        MappedMember identifier = row.identifier();
        return new MappedEntity(
                row.name(),
                stored(row.table()),
                row.superclass(),
                row.readOnly(),
                row.locking(),
                identifier == null ? null : files.located(identifier),
                row.generation(),
                row.batchSize() > 1);
    }

    private static MappedAssociation association(MappingRows.Association row, MappingFiles files) {
        return new MappedAssociation(
                files.located(row.owner()),
                row.kind(),
                row.target(),
                stored(row.table()),
                stored(row.columns()),
                row.ownTable(),
                row.explicit(),
                row.inverse(),
                row.written(),
                row.eager(),
                row.cascades());
    }

    private static MappedKey key(MappingRows.Key row, MappingFiles files) {
        TableName target = row.target();
        return new MappedKey(
                row.kind(),
                SqlIdentifier.stored(row.name()),
                stored(row.columns()),
                target == null ? null : stored(target),
                files.located(row.owner()),
                row.named(),
                row.readers().stream().map(files::located).toList());
    }

    private static QualifiedName stored(TableName name) {
        return new QualifiedName(SqlIdentifier.stored(name.schema()), SqlIdentifier.stored(name.name()));
    }

    private static List<String> stored(List<String> names) {
        return names.stream().map(SqlIdentifier::stored).toList();
    }
}
