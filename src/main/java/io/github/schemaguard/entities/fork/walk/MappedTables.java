package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.protocol.HibernateAnswer;
import io.github.schemaguard.entities.fork.protocol.RecordLines;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.StoredNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables met on the walk through the mapping, who owns their columns, and in the end their keys. */
final class MappedTables {
    /** What Hibernate's {@code ImplicitNamingStrategy} makes of a constraint's columns. */
    private static final Pattern GENERATED_NAME = Pattern.compile("(?i)(?:FK|UK|IDX|UK_|FK_)_?[a-z0-9]{20,}");

    private final String defaultSchema;
    private final HibernateAnswer answer;
    /** Each {@code org.hibernate.mapping.Table} with what owns it. */
    private final Map<Object, MemberOwner> tables = new LinkedHashMap<>();

    private final Map<List<String>, List<MemberOwner>> columns = new LinkedHashMap<>();

    MappedTables(HibernateMetadata boot, String defaultSchema, HibernateAnswer answer) {
        this.defaultSchema = defaultSchema(boot, defaultSchema);
        this.answer = answer;
    }

    /** From a setting, from a hook or {@code orm.xml}, or the given one. */
    private static String defaultSchema(HibernateMetadata boot, String otherwise) {
        Object configured = boot.settings().get("hibernate.default_schema");
        if (configured != null && !configured.toString().isBlank()) {
            return StoredNames.stored(withoutQuotes(configured), isQuoted(configured));
        }
        Object namespace = ReflectiveCalls.find(
                ReflectiveCalls.some(boot.metadata(), "getDatabase"), "getPhysicalImplicitNamespaceName");
        Object implicit = namespace == null ? null : ReflectiveCalls.get(namespace, "getSchema");
        return implicit == null ? otherwise : StoredNames.stored(implicit);
    }

    private static boolean isQuoted(Object name) {
        String text = name.toString();
        return text.length() > 2 && (text.startsWith("`") || text.startsWith("\""));
    }

    private static String withoutQuotes(Object name) {
        String text = name.toString().strip();
        return isQuoted(text) ? text.substring(1, text.length() - 1) : text;
    }

    /** Notes that a table exists and is owned; the first owner of a table stays. */
    void table(Object table, String role, MemberOwner owner, List<String> entities) {
        tables.putIfAbsent(table, owner);
        List<Object> line = new ArrayList<>(name(table));
        line.add(role);
        line.addAll(owner.fields());
        line.add(RecordLines.join(entities));
        answer.add(HibernateAnswer.TABLE, line.toArray());
    }

    /** Whether it stands in the database: neither a query nor the abstract root of concrete tables. */
    static boolean isPhysical(Object table) {
        return ReflectiveCalls.is(table, "isPhysicalTable")
                && !ReflectiveCalls.is(table, "isSubselect")
                && !ReflectiveCalls.is(table, "isAbstractUnionTable");
    }

    void column(Object table, String column, MemberOwner owner, boolean association, Object... facts) {
        List<Object> line = new ArrayList<>(name(table));
        line.add(column);
        line.addAll(owner.fields());
        line.addAll(List.of(facts));
        answer.add(HibernateAnswer.COLUMN, line.toArray());
        // An identifier's column can be an association's too: a foreign key is rather the association's.
        List<MemberOwner> owners = columns.computeIfAbsent(key(table, column), none -> new ArrayList<>());
        owners.add(association ? 0 : owners.size(), owner);
    }

    private List<String> key(Object table, String column) {
        List<String> key = new ArrayList<>(name(table));
        key.add(column);
        return key;
    }

    /** Schema and name as PostgreSQL stores them. */
    private List<String> name(Object table) {
        Object schema = ReflectiveCalls.get(table, "getSchema");
        return List.of(
                schema == null
                        ? defaultSchema
                        : StoredNames.stored(
                                withoutQuotes(schema), ReflectiveCalls.is(table, "isSchemaQuoted") || isQuoted(schema)),
                StoredNames.stored(ReflectiveCalls.some(table, "getNameIdentifier")));
    }

    /** A one-to-many association whose elements' table has this foreign key. */
    void collection(Object table, Object key, MemberOwner owner, boolean inverse, List<String> cascades) {
        List<Object> line = new ArrayList<>(name(table));
        line.add(RecordLines.join(columnNames(key)));
        line.addAll(owner.fields());
        line.add(inverse);
        line.add(RecordLines.join(cascades));
        answer.add(HibernateAnswer.COLLECTION, line.toArray());
    }

    /** States the keys of all tables that were met. */
    void keys() {
        tables.forEach((table, owner) -> {
            Object primary = ReflectiveCalls.get(table, "getPrimaryKey");
            if (primary != null) {
                key(table, owner, "PRIMARY_KEY", "", columnNames(primary), null);
            }
            foreignKeys(table, owner);
            Set<List<String>> uniques = new LinkedHashSet<>();
            for (Object unique : ReflectiveCalls.list(table, "getUniqueKeys", "getUniqueKeyIterator")) {
                uniques.add(columnNames(unique));
                key(table, owner, "UNIQUE", constraintName(unique), columnNames(unique), null);
            }
            for (Object column : ReflectiveCalls.list(table, "getColumns", "getColumnIterator")) {
                if (ReflectiveCalls.is(column, "isUnique") && uniques.add(List.of(StoredNames.column(column)))) {
                    key(table, owner, "UNIQUE", "", List.of(StoredNames.column(column)), null);
                }
            }
            for (Object index : ReflectiveCalls.list(table, "getIndexes", "getIndexIterator")) {
                key(table, owner, "INDEX", constraintName(index), columnNames(index), null);
            }
        });
    }

    private void foreignKeys(Object table, MemberOwner owner) {
        for (Object foreign : ReflectiveCalls.list(table, "getForeignKeyCollection", "getForeignKeys")) {
            boolean created = ReflectiveCalls.is(foreign, "isCreationEnabled")
                    && ReflectiveCalls.is(foreign, "isPhysicalConstraint");
            Object target = ReflectiveCalls.get(foreign, "getReferencedTable");
            if (created && target != null && isPhysical(target)) {
                key(table, owner, "FOREIGN_KEY", constraintName(foreign), columnNames(foreign), target);
            }
        }
    }

    private static String constraintName(Object constraint) {
        Object name = ReflectiveCalls.get(constraint, "getName");
        return name == null ? "" : StoredNames.stored(withoutQuotes(name), isQuoted(name));
    }

    private void key(
            Object table,
            MemberOwner tableOwner,
            String kind,
            String name,
            List<String> keyColumns,
            @Nullable Object target) {
        if (keyColumns.isEmpty()) {
            return;
        }
        List<Object> line = new ArrayList<>(name(table));
        line.add(kind);
        line.add(name);
        line.add(RecordLines.join(keyColumns));
        line.addAll(target == null ? List.of("", "") : name(target));
        line.addAll(owner(table, keyColumns, tableOwner).fields());
        line.add(!name.isEmpty() && !GENERATED_NAME.matcher(name).matches());
        answer.add(HibernateAnswer.KEY, line.toArray());
    }

    /** The one attribute that owns every column of the key; otherwise who owns the table. */
    private MemberOwner owner(Object table, List<String> keyColumns, MemberOwner tableOwner) {
        Set<MemberOwner> common = null;
        for (String column : keyColumns) {
            Set<MemberOwner> here = new LinkedHashSet<>(columns.getOrDefault(key(table, column), List.of()));
            if (common == null) {
                common = here;
            } else {
                common.retainAll(here);
            }
        }
        return Objects.requireNonNullElse(common, Set.<MemberOwner>of()).stream()
                .findFirst()
                .orElse(tableOwner);
    }

    private static List<String> columnNames(Object constraint) {
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
