package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project's own Spring Data JPA, without a Spring context: its factory of repositories makes one query at a time. */
final class SpringData {

    private static final String CORE = "org.springframework.data.repository.";
    private static final String QUERY = CORE + "query.";
    private static final String FACTORY = "org.springframework.data.jpa.repository.support.JpaRepositoryFactory";

    private final Class<?> repositoryType;
    private final Object namedQueries;
    private final Object projections;

    private SpringData() throws ReflectiveOperationException {
        repositoryType = Class.forName(CORE + "Repository");
        namedQueries = ReflectiveCalls.create(CORE + "core.support.PropertiesBasedNamedQueries", namedQueries());
        projections = ReflectiveCalls.create("org.springframework.data.projection.SpelAwareProxyProjectionFactory");
        pretendTransaction();
    }

    /** A query that streams its rows demands that its caller has begun a transaction. */
    private static void pretendTransaction() throws ReflectiveOperationException {
        Class<?> detector = Class.forName(CORE + "core.support.SurroundingTransactionDetectorMethodInterceptor");
        for (Field field : detector.getDeclaredFields()) {
            if (field.getType() == ThreadLocal.class) {
                field.setAccessible(true);
                setTrue((ThreadLocal<?>) Objects.requireNonNull(field.get(detector.getEnumConstants()[0])));
            }
        }
    }

    @SuppressWarnings("unchecked") // it is a ThreadLocal<Boolean>
    private static void setTrue(ThreadLocal<?> flag) {
        ((ThreadLocal<Object>) flag).set(true);
    }

    /** Null when it is not on the class path. */
    static @Nullable SpringData find() throws ReflectiveOperationException {
        try {
            Class.forName(FACTORY, false, SpringData.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError notThere) {
            return null;
        }
        return new SpringData();
    }

    private static Properties namedQueries() {
        Properties properties = new Properties();
        try (InputStream content = SpringData.class.getResourceAsStream("/META-INF/jpa-named-queries.properties")) {
            if (content != null) {
                properties.load(content);
            }
        } catch (IOException unreadable) {
            properties.clear();
        }
        return properties;
    }

    /** Whether Spring Data would make a repository of an interface. */
    boolean isRepository(Class<?> type) {
        boolean declared = false;
        for (var annotation : type.getAnnotations()) {
            String name = annotation.annotationType().getName();
            if (name.equals(CORE + "NoRepositoryBean")) {
                return false;
            }
            declared |= name.equals(CORE + "RepositoryDefinition");
        }
        return declared || repositoryType.isAssignableFrom(type);
    }

    /** Whether an interface is one of Spring Data's own, or extends one. */
    boolean extendsRepository(Class<?> type) {
        return repositoryType.isAssignableFrom(type);
    }

    /** A factory of repositories. */
    Object factory(Object entityManager) throws ReflectiveOperationException {
        return ReflectiveCalls.create(FACTORY, entityManager);
    }

    /** What is known of a repository: an {@code org.springframework.data.repository.core.RepositoryMetadata}. */
    Object metadata(Object factory, Class<?> repository) throws ReflectiveOperationException {
        return invoke(factory, "getRepositoryMetadata", repository);
    }

    /** The methods that are queries, and those that a class of the project implements. */
    List<Method> queryMethods(Object factory, Object metadata) throws ReflectiveOperationException {
        Object fragments = invoke(factory, "getRepositoryFragments", metadata);
        Object information = invoke(factory, "getRepositoryInformation", metadata, fragments);
        List<Method> methods = new ArrayList<>();
        ReflectiveCalls.list(information, "getQueryMethods").forEach(each -> methods.add((Method) each));
        return methods;
    }

    /**
     * The query of a method: an {@code org.springframework.data.repository.query.RepositoryQuery}. Spring Data and Hibernate
     * check it as they do when an application starts.
     */
    Object query(Object factory, Object metadata, Method method) throws ReflectiveOperationException {
        Class<?> keys = Class.forName(QUERY + "QueryLookupStrategy$Key");
        Object key = keys.getField("CREATE_IF_NOT_FOUND").get(null);
        Method lookup = lookup(factory.getClass());
        Object strategy =
                ReflectiveCalls.some(invoke(lookup, factory, key, context(lookup.getParameterTypes()[1])), "get");
        Method resolve = Class.forName(QUERY + "QueryLookupStrategy")
                .getMethod(
                        "resolveQuery",
                        Method.class,
                        Class.forName(CORE + "core.RepositoryMetadata"),
                        Class.forName("org.springframework.data.projection.ProjectionFactory"),
                        Class.forName(CORE + "core.NamedQueries"));
        return invoke(resolve, strategy, method, metadata, projections, namedQueries);
    }

    /** Executes a query. Some releases of Hibernate send it only when the first row of a stream is asked for. */
    void execute(Object query, @Nullable Object[] arguments) throws ReflectiveOperationException {
        Method execute = Class.forName(QUERY + "RepositoryQuery").getMethod("execute", Object[].class);
        if (execute.invoke(query, (Object) arguments) instanceof Stream<?> rows) {
            rows.limit(1).forEach(row -> {});
        }
    }

    /** The one that the JPA module itself declares; its superclass may have another for older modules. */
    private static Method lookup(Class<?> factory) {
        for (Class<?> type = factory; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("getQueryLookupStrategy") && method.getParameterCount() == 2) {
                    return method;
                }
            }
        }
        throw new UnsupportedHibernateException(factory.getName() + " has no method getQueryLookupStrategy");
    }

    /** What evaluates expressions in queries. */
    private static Object context(Class<?> type) throws ReflectiveOperationException {
        Object context = type.getSimpleName().equals("ValueExpressionDelegate")
                ? type.getMethod("create").invoke(null)
                : type.getField("DEFAULT").get(null);
        return context;
    }

    private static Object invoke(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && accepts(method.getParameterTypes(), arguments)) {
                    return invoke(method, target, arguments);
                }
            }
        }
        throw new UnsupportedHibernateException(target.getClass().getName() + " has no method " + name);
    }

    private static boolean accepts(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Object invoke(Method method, Object target, Object... arguments)
            throws ReflectiveOperationException {
        method.setAccessible(true);
        Object result = method.invoke(target, arguments);
        if (result == null) {
            throw new UnsupportedHibernateException(method + " unexpectedly returned null");
        }
        return result;
    }
}
