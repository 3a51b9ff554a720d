package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.entities.query.DeclaredQuery.WantedColumn;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source without a database. It records the SQL that it is given; every query has no rows, and every update changes
 * none. It also records which columns are looked for by name in a result.
 */
final class RecordingDatabase {

    private static final Pattern SESSION = Pattern.compile("(?i)\\s*(?:set|show|reset)\\b");

    private final List<Sent> sent = new ArrayList<>();

    private record Sent(String sql, boolean call, SortedMap<Integer, Integer> types, Set<String> columns) {
        /** Those of all parameters up to the last one that was set. */
        List<Integer> parameterTypes() {
            List<Integer> all = new ArrayList<>();
            for (int i = 1; !types.isEmpty() && i <= types.lastKey(); i++) {
                all.add(types.getOrDefault(i, Types.NULL));
            }
            return all;
        }
    }

    /** To be given to Hibernate. */
    DataSource dataSource() {
        return stub(DataSource.class, null);
    }

    /** Forgets what was recorded. */
    synchronized void clear() {
        sent.clear();
    }

    /** What was recorded since it was last cleared, without what only prepares a session. */
    synchronized List<SentStatement> statements() {
        return sent.stream()
                .filter(each -> !SESSION.matcher(each.sql).lookingAt())
                .map(each -> new SentStatement(
                        each.sql,
                        false,
                        each.parameterTypes(),
                        each.columns.stream()
                                .map(column -> new WantedColumn(List.of(column), ""))
                                .toList()))
                .distinct()
                .toList();
    }

    /** Whether something was called as a procedure, which only a {@link CallableStatement} can describe. */
    synchronized boolean hasCall() {
        return sent.stream().anyMatch(Sent::call);
    }

    private synchronized Sent add(String sql, boolean call) {
        Sent one = new Sent(sql, call, new TreeMap<>(), new LinkedHashSet<>());
        sent.add(one);
        return one;
    }

    /** @param about what the statement or result belongs to; null outside of a statement */
    private <T> T stub(Class<T> type, @Nullable Sent about) {
        return type.cast(Proxy.newProxyInstance(
                RecordingDatabase.class.getClassLoader(), new Class<?>[] {type}, new Stub(type, about)));
    }

    private final class Stub implements InvocationHandler {
        private final Class<?> type;
        private @Nullable Sent about;

        Stub(Class<?> type, @Nullable Sent about) {
            this.type = type;
            this.about = about;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) {
            String name = method.getName();
            Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
            switch (name) {
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                case "equals" -> {
                    return proxy == first;
                }
                case "toString" -> {
                    return "a " + type.getSimpleName() + " without a database";
                }
                case "isWrapperFor", "isClosed" -> {
                    return false;
                }
                case "isValid", "getAutoCommit" -> {
                    return true;
                }
                case "getUpdateCount" -> {
                    return -1;
                }
                case "getColumnType" -> {
                    return Types.VARCHAR;
                }
                default -> record(name, first);
            }
            if (about != null
                    && arguments != null
                    && arguments.length > 1
                    && name.startsWith("set")
                    && first instanceof Integer index) {
                about.types.put(index, ParameterType.of(name, arguments));
            }
            if (type == ResultSet.class && name.equals("wasNull")) {
                return true;
            }
            if (type == ResultSet.class && name.equals("findColumn")) {
                return 1;
            }
            return answer(method.getReturnType(), name, first);
        }

        private void record(String name, @Nullable Object first) {
            if (!(first instanceof String text)) {
                return;
            }
            if (type == ResultSet.class && about != null && (name.startsWith("get") || name.equals("findColumn"))) {
                about.columns.add(text);
            } else if (Statement.class.isAssignableFrom(type)
                    && (name.startsWith("execute") || name.equals("addBatch"))) {
                about = add(text, false);
            }
        }

        private @Nullable Object answer(Class<?> wanted, String name, @Nullable Object first) {
            if (wanted == PreparedStatement.class || wanted == CallableStatement.class) {
                return stub(wanted, add(String.valueOf(first), wanted == CallableStatement.class));
            }
            if (wanted == Connection.class || wanted == ResultSet.class || wanted == Statement.class) {
                return name.equals("getStatement") ? null : stub(wanted, about);
            }
            if (wanted.isInterface() && wanted.getPackageName().equals("java.sql")) {
                return stub(wanted, about);
            }
            if (wanted == int[].class) {
                return new int[0];
            }
            return primitive(wanted);
        }

        private static @Nullable Object primitive(Class<?> wanted) {
            if (wanted == boolean.class) {
                return false;
            }
            if (wanted == int.class) {
                return 0;
            }
            if (wanted == long.class) {
                return 0L;
            }
            if (wanted == short.class) {
                return (short) 0;
            }
            if (wanted == byte.class) {
                return (byte) 0;
            }
            if (wanted == float.class) {
                return 0f;
            }
            return wanted == double.class ? (Object) 0d : null;
        }
    }
}
