package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.protocol.MappingRows;
import io.github.schemaguard.entities.fork.protocol.MappingRows.TableName;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.StoredNames;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedKey.Kind;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables that the walk has met, and who owns their columns. Records their keys at the end of the walk. */
final class MappedTables {
    /** The constraint names that Hibernate's {@code ImplicitNamingStrategy} generates. */
    private static final Pattern GENERATED_NAME = Pattern.compile("(?i)(?:FK|UK|IDX|UK_|FK_)_?[a-z0-9]{20,}");

    private final TableNames names;
    private final MappingRecorder recorder;
    /** Each {@code org.hibernate.mapping.Table} with its owner. */
    private final Map<Object, TableOwner> tables = new LinkedHashMap<>();

    /** The attributes that refer to one entity, by the columns that they write. */
    private final Map<KeyColumns, MappedMember> references = new LinkedHashMap<>();

    private final Map<ColumnName, List<MappedMember>> columns = new LinkedHashMap<>();

    /** The attributes through which Hibernate reads the one row with a value of these columns. */
    private final Map<KeyColumns, List<MappedMember>> readers = new LinkedHashMap<>();

    private record TableOwner(MappedTable.Role role, MappedMember member) {
        /** The one whose rows they are: an entity shares its table with a collection. */
        static TableOwner first(TableOwner one, TableOwner other) {
            return other.role.compareTo(one.role) < 0 ? other : one;
        }
    }

    private record ColumnName(TableName table, String name) {}

    private record KeyColumns(TableName table, Set<String> names) {}

    MappedTables(HibernateMetadata metadata, String defaultSchema, MappingRecorder recorder) {
        this.names = TableNames.of(metadata, defaultSchema);
        this.recorder = recorder;
    }

    /** Records a table with one of its owners; an entity, or else the first owner, is kept for the table's keys. */
    void add(Object table, MappedTable.Role role, MappedMember owner, EntityClass entity) {
        tables.merge(table, new TableOwner(role, owner), TableOwner::first);
        recorder.add(new MappingRows.Table(name(table), role, owner, List.of(entity.name())));
    }

    /** Records a column of one owner. */
    void add(MappingRows.Column column) {
        recorder.add(column);
        // A column of an identifier can also be an association's: then the association owns the foreign key.
        List<MappedMember> owners =
                columns.computeIfAbsent(new ColumnName(column.table(), column.name()), none -> new ArrayList<>());
        owners.add(column.role() == MappedColumn.Role.FOREIGN_KEY ? 0 : owners.size(), column.owner());
    }

    /** Records an attribute that refers to one entity: a foreign key of these columns is its own, whoever else writes them. */
    void addReference(TableName table, List<String> keyColumns, MappedMember attribute) {
        references.putIfAbsent(new KeyColumns(table, Set.copyOf(keyColumns)), attribute);
    }

    /** Records that Hibernate reads the one row with a value of these columns. */
    void addReader(Object table, List<String> keyColumns, MappedMember attribute) {
        readers.computeIfAbsent(new KeyColumns(name(table), Set.copyOf(keyColumns)), none -> new ArrayList<>())
                .add(attribute);
    }

    /** Whether the table exists in the database: neither a query nor the abstract root of concrete tables. */
    static boolean isPhysical(Object table) {
        return ReflectiveCalls.is(table, "isPhysicalTable")
                && !ReflectiveCalls.is(table, "isSubselect")
                && !ReflectiveCalls.is(table, "isAbstractUnionTable");
    }

    /** Schema and name in the case in which PostgreSQL stores them. */
    TableName name(Object table) {
        return names.of(table);
    }

    /** Records the keys of all tables that were met. */
    void recordKeys() {
        tables.forEach((table, tableOwner) -> {
            MappedMember owner = tableOwner.member();
            Object primary = ReflectiveCalls.get(table, "getPrimaryKey");
            if (primary != null) {
                record(table, owner, Kind.PRIMARY_KEY, "", columnNames(primary), null);
            }
            recordForeignKeys(table, owner);
            recordUniques(table, owner);
            for (Object index : ReflectiveCalls.list(table, "getIndexes", "getIndexIterator")) {
                record(table, owner, Kind.INDEX, constraintName(index), columnNames(index), null);
            }
        });
    }

    private void recordUniques(Object table, MappedMember owner) {
        Set<List<String>> uniques = new LinkedHashSet<>();
        for (Object unique : ReflectiveCalls.list(table, "getUniqueKeys", "getUniqueKeyIterator")) {
            uniques.add(columnNames(unique));
            record(table, owner, Kind.UNIQUE, constraintName(unique), columnNames(unique), null);
        }
        for (Object column : ReflectiveCalls.list(table, "getColumns", "getColumnIterator")) {
            List<String> alone = List.of(StoredNames.column(column));
            if (ReflectiveCalls.is(column, "isUnique") && uniques.add(alone)) {
                record(table, owner, Kind.UNIQUE, "", alone, null);
            }
        }
    }

    private void recordForeignKeys(Object table, MappedMember owner) {
        for (Object foreign : ReflectiveCalls.list(table, "getForeignKeyCollection", "getForeignKeys")) {
            boolean created = ReflectiveCalls.is(foreign, "isCreationEnabled")
                    && ReflectiveCalls.is(foreign, "isPhysicalConstraint");
            Object target = ReflectiveCalls.get(foreign, "getReferencedTable");
            if (created && target != null && isPhysical(target)) {
                record(table, owner, Kind.FOREIGN_KEY, constraintName(foreign), columnNames(foreign), name(target));
            }
        }
    }

    private static String constraintName(Object constraint) {
        Object name = ReflectiveCalls.get(constraint, "getName");
        return name == null ? "" : StoredNames.written(name, false);
    }

    private void record(
            Object table,
            MappedMember tableOwner,
            Kind kind,
            String name,
            List<String> keyColumns,
            @Nullable TableName target) {
        if (keyColumns.isEmpty()) {
            return;
        }
        TableName tableName = name(table);
        MappedMember reference =
                kind == Kind.FOREIGN_KEY ? references.get(new KeyColumns(tableName, Set.copyOf(keyColumns))) : null;
        recorder.add(new MappingRows.Key(
                tableName,
                kind,
                name,
                keyColumns,
                target,
                reference == null ? owner(tableName, keyColumns).orElse(tableOwner) : reference,
                !name.isEmpty() && !GENERATED_NAME.matcher(name).matches(),
                kind == Kind.UNIQUE
                        ? readers.getOrDefault(new KeyColumns(tableName, Set.copyOf(keyColumns)), List.of())
                        : List.of()));
    }

    /** The attribute that owns every column of the key. */
    private Optional<MappedMember> owner(TableName table, List<String> keyColumns) {
        Set<MappedMember> common = null;
        for (String column : keyColumns) {
            Set<MappedMember> here =
                    new LinkedHashSet<>(columns.getOrDefault(new ColumnName(table, column), List.of()));
            if (common == null) {
                common = here;
            } else {
                common.retainAll(here);
            }
        }
        return Objects.requireNonNullElse(common, Set.<MappedMember>of()).stream()
                .findFirst();
    }

    /** The columns of a key, unique constraint or index; expressions are left out. */
    static List<String> columnNames(Object constraint) {
        List<String> names = new ArrayList<>();
        for (Object selectable :
                ReflectiveCalls.list(constraint, "getSelectables", "getColumns", "getColumnIterator")) {
            if (!ReflectiveCalls.is(selectable, "isFormula")) {
                names.add(StoredNames.column(selectable));
            }
        }
        return names;
    }
}
