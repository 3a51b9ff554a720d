package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Executes queries of the Jakarta Persistence API, or of javax, whose parameters are all null. */
final class QueryExecution {

    private static final Pattern CHANGE = Pattern.compile("(?is)\\s*(?:update|delete|insert)\\b.*");

    private QueryExecution() {}

    /** Executes a query in JPQL or HQL. */
    static void ofText(Object entityManager, String text) throws ReflectiveOperationException {
        run(
                ReflectiveCalls.call(entityManager, "createQuery", text),
                CHANGE.matcher(text).matches());
    }

    /**
     * Executes a query in SQL.
     *
     * @param resultClass null for rows of values
     */
    static void ofSql(Object entityManager, String text, @Nullable Class<?> resultClass)
            throws ReflectiveOperationException {
        run(
                resultClass == null
                        ? ReflectiveCalls.call(entityManager, "createNativeQuery", text)
                        : ReflectiveCalls.call(entityManager, "createNativeQuery", text, resultClass),
                CHANGE.matcher(text).matches());
    }

    /**
     * Executes a query that Hibernate knows by name.
     *
     * @param text in JPQL, HQL or SQL
     */
    static void ofName(Object entityManager, String name, String text) throws ReflectiveOperationException {
        run(
                ReflectiveCalls.call(entityManager, "createNamedQuery", name),
                CHANGE.matcher(text).matches());
    }

    private static void run(@Nullable Object query, boolean change) throws ReflectiveOperationException {
        if (query == null) {
            throw new UnsupportedHibernateException("the entity manager gives no query");
        }
        for (Object parameter : ReflectiveCalls.list(query, "getParameters")) {
            Object name = ReflectiveCalls.get(parameter, "getName");
            Object position = ReflectiveCalls.get(parameter, "getPosition");
            if (name != null) {
                setNull(query, String.class, name);
            } else if (position != null) {
                setNull(query, int.class, position);
            }
        }
        ReflectiveCalls.get(query, change ? "executeUpdate" : "getResultList");
    }

    private static void setNull(Object query, Class<?> keyType, Object key) throws ReflectiveOperationException {
        try {
            set(query, "setParameter", keyType, Object.class, key, null);
        } catch (InvocationTargetException failure) {
            if (!(failure.getCause() instanceof NullPointerException)) {
                throw failure;
            }
            // Hibernate 6.4 and 6.5 look at the class of the value where a list of entities is allowed.
            set(query, "setParameterList", keyType, Collection.class, key, Collections.singletonList(null));
        }
    }

    private static void set(
            Object query, String setter, Class<?> keyType, Class<?> valueType, Object key, @Nullable Object value)
            throws ReflectiveOperationException {
        Method method = query.getClass().getMethod(setter, keyType, valueType);
        method.setAccessible(true);
        method.invoke(query, key, value);
    }
}
