package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.EntityModel.ColumnDefinition;
import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.hibernate.OtherTypes;
import io.github.schemaguard.entities.fork.protocol.MappingRows.TableName;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.StoredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the columns whose DDL somebody has written, and the types that Hibernate would have used without that. */
public final class WrittenDefinitions {

    private WrittenDefinitions() {}

    /**
     * The columns of all tables. Must be called before the DDL is made: later versions of Hibernate then keep the types that
     * they derive where written ones are kept.
     */
    public static List<ColumnDefinition> of(HibernateMetadata metadata, String defaultSchema) {
        TableNames names = TableNames.of(metadata, defaultSchema);
        ColumnTypes types = new ColumnTypes(metadata);
        List<ColumnDefinition> definitions = new ArrayList<>();
        Object database = ReflectiveCalls.some(metadata.metadata(), "getDatabase");
        for (Object namespace : ReflectiveCalls.list(database, "getNamespaces")) {
            for (Object table : ReflectiveCalls.list(namespace, "getTables")) {
                if (MappedTables.isPhysical(table)) {
                    of(table, names.of(table), types, definitions);
                }
            }
        }
        return definitions;
    }

    private static void of(Object table, TableName name, ColumnTypes types, List<ColumnDefinition> definitions) {
        for (Object column : ReflectiveCalls.list(table, "getColumns", "getColumnIterator")) {
            Object written = ReflectiveCalls.get(column, "getSqlType");
            if (written != null
                    && !isWrittenOtherwise(column)
                    && !OtherTypes.isUnnamed(column, types.metadata().metadata())) {
                String bound = types.withoutDefinition(column);
                if (!bound.isEmpty()
                        && !bound.toLowerCase(Locale.ROOT)
                                .equals(written.toString().toLowerCase(Locale.ROOT))) {
                    definitions.add(new ColumnDefinition(
                            name.schema(), name.name(), StoredNames.column(column), written.toString(), bound));
                }
            }
        }
    }

    /** Whether the mapping converts the value in SQL. Then the bound type need not be the type of the column. */
    private static boolean isWrittenOtherwise(Object column) {
        return ReflectiveCalls.get(column, "getCustomWrite") != null;
    }
}
