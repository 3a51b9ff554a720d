package io.github.schemaguard.entities.fork.hibernate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Creates a dialect as Hibernate does when it is connected to a server. Without a connection, Hibernate 6.0 and 6.1 take the
 * driver for an unknown one, and then use other column types, such as {@code bytea} for a UUID.
 */
final class ServerDialect {
    private static final String INFORMATION = "org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo";

    private ServerDialect() {}

    /**
     * The dialect for Hibernate's setting: an instance in these two versions, in others the name.
     *
     * @param dialect the name of a class of a PostgreSQL dialect
     * @param version of Hibernate
     * @param postgresMajor the major version of the server
     */
    static Object of(String dialect, String version, int postgresMajor) {
        if (!version.startsWith("6.0.") && !version.startsWith("6.1.")) {
            return dialect;
        }
        try {
            Class<?> type = Class.forName(INFORMATION);
            Object information = Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, new Information(postgresMajor));
            return Class.forName(dialect).getConstructor(type).newInstance(information);
        } catch (NoSuchMethodException fixedVersion) {
            return dialect; // such as PostgreSQL95Dialect, which asks no server
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(dialect + " cannot be created", failure);
        }
    }

    /** What a server and its driver answer. */
    private record Information(int major) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "getDatabaseName" -> "PostgreSQL";
                case "getDatabaseVersion" -> major + ".0";
                case "getDatabaseMajorVersion", "getMajor" -> major;
                case "getDatabaseMinorVersion", "getMinor", "getDatabaseMicroVersion", "getMicro" -> 0;
                case "getDriverName" -> "PostgreSQL JDBC Driver";
                case "getDriverMajorVersion" -> 42;
                case "getDriverMinorVersion" -> 0;
                case "getSQLKeywords" -> "";
                default -> InvocationHandler.invokeDefault(proxy, method, arguments);
            };
        }
    }
}
