package io.github.schemaguard.migrations.fork;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs Liquibase before 4.4, which has no command API, through {@code liquibase.Liquibase}. */
final class LiquibaseFacade {

    private final MigrationForkRequest request;
    private final Map<String, String> settings;

    /**
     * An update.
     *
     * @param settings by the names that {@link LiquibaseRun} uses, {@code changelogFile} among them
     */
    LiquibaseFacade(MigrationForkRequest request, Map<String, String> settings) {
        this.request = request;
        this.settings = settings;
    }

    /**
     * Applies the change log.
     *
     * @param resources a {@code liquibase.resource.ResourceAccessor}
     */
    void update(Object resources) throws ReflectiveOperationException {
        try (Connection connection = DriverManager.getConnection(request.url(), request.user(), request.password())) {
            Class<?> databaseType = Class.forName("liquibase.database.Database");
            Object liquibase = Class.forName("liquibase.Liquibase")
                    .getConstructor(String.class, Class.forName("liquibase.resource.ResourceAccessor"), databaseType)
                    .newInstance(settings.get("changelogFile"), resources, database(connection, databaseType));
            Class<?> contexts = Class.forName("liquibase.Contexts");
            Class<?> labels = Class.forName("liquibase.LabelExpression");
            liquibase
                    .getClass()
                    .getMethod("update", contexts, labels)
                    .invoke(liquibase, of(contexts, settings.get("contexts")), of(labels, settings.get("labelFilter")));
        } catch (SQLException refused) {
            throw new InvocationTargetException(refused, "Liquibase's connection cannot be opened or closed");
        }
    }

    private Object database(Connection connection, Class<?> databaseType) throws ReflectiveOperationException {
        Class<?> connectionType = Class.forName("liquibase.database.DatabaseConnection");
        Object own = Class.forName("liquibase.database.jvm.JdbcConnection")
                .getConstructor(Connection.class)
                .newInstance(connection);
        Class<?> factory = Class.forName("liquibase.database.DatabaseFactory");
        Object database = factory.getMethod("findCorrectDatabaseImplementation", connectionType)
                .invoke(factory.getMethod("getInstance").invoke(null), own);
        set(databaseType, database, "setDefaultSchemaName", settings.get("defaultSchema"));
        set(databaseType, database, "setLiquibaseSchemaName", settings.get("liquibaseSchema"));
        set(databaseType, database, "setDatabaseChangeLogTableName", settings.get("historyTable"));
        set(databaseType, database, "setDatabaseChangeLogLockTableName", settings.get("lockTable"));
        return database;
    }

    private static void set(Class<?> type, Object object, String setter, @Nullable String value)
            throws ReflectiveOperationException {
        if (value != null && !value.isBlank()) {
            type.getMethod(setter, String.class).invoke(object, value);
        }
    }

    /** Contexts or labels from their text; none when there is no text. */
    private static Object of(Class<?> type, @Nullable String text) throws ReflectiveOperationException {
        return text == null || text.isBlank()
                ? type.getConstructor().newInstance()
                : type.getConstructor(String.class).newInstance(text);
    }
}
