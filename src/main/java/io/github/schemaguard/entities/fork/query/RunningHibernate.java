package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A session factory as in the running application, but without a database. */
final class RunningHibernate {

    private final HibernateMetadata metadata;
    private final Object sessionFactory;
    private final RecordingDatabase database;

    private RunningHibernate(HibernateMetadata metadata, Object sessionFactory, RecordingDatabase database) {
        this.metadata = metadata;
        this.sessionFactory = sessionFactory;
        this.database = database;
    }

    /** Settings for a session factory that needs nothing else of the application. */
    static Map<String, Object> settings(RecordingDatabase database) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("hibernate.connection.datasource", database.dataSource());
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("hibernate.cache.use_query_cache", "false");
        settings.put("hibernate.query.startup_check", "false");
        settings.put("hibernate.search.enabled", "false");
        settings.put("hibernate.search.autoregister_listeners", "false");
        settings.put("hibernate.transaction.coordinator_class", "jdbc");
        settings.put("hibernate.hbm2ddl.auto", "none");
        for (String api : List.of("javax", "jakarta")) {
            settings.put(api + ".persistence.validation.mode", "none");
            settings.put(api + ".persistence.schema-generation.database.action", "none");
        }
        return settings;
    }

    /**
     * Builds the session factory.
     *
     * @param metadata built with the {@linkplain #settings settings} of this database
     */
    static RunningHibernate of(HibernateMetadata metadata, RecordingDatabase database) {
        Object factory = ReflectiveCalls.some(metadata.metadata(), "buildSessionFactory");
        return new RunningHibernate(metadata, factory, database);
    }

    HibernateMetadata metadata() {
        return metadata;
    }

    Object sessionFactory() {
        return sessionFactory;
    }

    /** An entity's statement with its placeholders for the default catalog and schema replaced, by Hibernate itself. */
    String withNames(String entity, String sql) {
        Object metamodel = ReflectiveCalls.some(sessionFactory, "getMappingMetamodel", "getMetamodel");
        boolean current = metamodel.getClass().getSimpleName().startsWith("MappingMetamodel");
        Object persister = Objects.requireNonNull(
                ReflectiveCalls.call(metamodel, current ? "getEntityDescriptor" : "entityPersister", entity));
        return String.valueOf(ReflectiveCalls.callHidden(persister, "substituteBrackets", sql));
    }

    /** What is done with an entity manager; its result does not count. */
    @FunctionalInterface
    interface Work {
        void run(Object entityManager) throws ReflectiveOperationException;
    }

    /**
     * What a piece of work sent.
     *
     * @param failure why it ended early; null when it did not
     */
    record Outcome(
            List<SentStatement> statements,
            boolean call,
            @Nullable Throwable failure) {}

    /** Does it with a new entity manager, in a transaction that is rolled back. */
    Outcome run(Work work) {
        Object entityManager = open();
        try {
            return run(entityManager, work);
        } finally {
            close(entityManager);
        }
    }

    /** Does it in a transaction of its own, which is rolled back. After a failure, the entity manager must not be used again. */
    Outcome run(Object entityManager, Work work) {
        Throwable failure = null;
        try {
            Object transaction = ReflectiveCalls.some(entityManager, "getTransaction");
            ReflectiveCalls.get(transaction, "begin");
            database.clear();
            work.run(entityManager);
        } catch (InvocationTargetException thrown) {
            failure = thrown.getCause();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError | StackOverflowError thrown) {
            failure = thrown;
        }
        List<SentStatement> statements = database.statements();
        boolean call = database.hasCall();
        rollback(entityManager);
        return new Outcome(statements, call, failure);
    }

    /** A session factory with {@code @TenantId} opens a session only for a tenant. */
    Object open() {
        try {
            return ReflectiveCalls.some(sessionFactory, "createEntityManager");
        } catch (RuntimeException needsTenant) {
            Object options = ReflectiveCalls.some(sessionFactory, "withOptions");
            Object tenant = ReflectiveCalls.call(options, "tenantIdentifier", "tenant");
            if (tenant == null) {
                throw needsTenant;
            }
            return ReflectiveCalls.some(tenant, "openSession");
        }
    }

    private static void rollback(Object entityManager) {
        try {
            ReflectiveCalls.get(ReflectiveCalls.some(entityManager, "getTransaction"), "rollback");
        } catch (RuntimeException whateverTheWorkDid) {
            // It has ended the transaction itself.
        }
    }

    static void close(Object entityManager) {
        try {
            ReflectiveCalls.get(entityManager, "close");
        } catch (RuntimeException whateverTheWorkDid) {
            // It is not used again.
        }
    }
}
