package io.github.schemaguard.postgres.prepare;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.core.BaseConnection;

/** The types of a statement's parameters as SQL names them, those that PostgreSQL chooses included. */
final class ParameterTypeNames {

    private final Connection connection;
    private final Map<Integer, String> names = new HashMap<>();

    ParameterTypeNames(Connection connection) {
        this.connection = connection;
    }

    /**
     * The types, in order.
     *
     * @param given of {@code java.sql.Types}, with which the statement was accepted
     * @throws SQLException when PostgreSQL refuses the statement
     */
    List<String> of(String sql, List<Integer> given) throws SQLException {
        if (given.isEmpty()) {
            return List.of();
        }
        Integer[] types = new Integer[given.size()];
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < types.length; i++) {
                StatementProbe.set(statement, i + 1, given.get(i));
            }
            ParameterMetaData parameters = statement.getParameterMetaData();
            BaseConnection driver = connection.unwrap(BaseConnection.class);
            for (int i = 0; i < types.length; i++) {
                types[i] = driver.getTypeInfo().getPGType(parameters.getParameterTypeName(i + 1));
            }
        }
        List<String> found = new ArrayList<>();
        for (Integer type : types) {
            String name = names.get(type);
            if (name == null) {
                name = name(type);
                names.put(type, name);
            }
            found.add(name);
        }
        return found;
    }

    private String name(int type) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_catalog.format_type(?::pg_catalog.oid, null)")) {
            statement.setLong(1, Integer.toUnsignedLong(type));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
