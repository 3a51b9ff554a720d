package io.github.schemaguard.postgres.read;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The current row of a query, column by column under the names that the query gives. */
public final class ResultRow {

    private final ResultSet result;

    ResultRow(ResultSet result) {
        this.result = result;
    }

    /** An OID; 0 for none. */
    long oid(String column) throws SQLException {
        return result.getLong(column);
    }

    long number(String column) throws SQLException {
        return result.getLong(column);
    }

    int integer(String column) throws SQLException {
        return result.getInt(column);
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    @Nullable
    String text(String column) throws SQLException {
        return result.getString(column);
    }

    String required(String column) throws SQLException {
        return Objects.requireNonNull(result.getString(column), column);
    }

    /** The single letter of a column of type {@code "char"}; a blank when it is empty or null. */
    char code(String column) throws SQLException {
        String value = result.getString(column);
        return value == null || value.isEmpty() ? ' ' : value.charAt(0);
    }

    /** An array of texts; empty when null. */
    List<String> texts(String column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** An array of texts some of which may be null; empty when the array itself is null. */
    List<@Nullable String> textsWithNulls(String column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? List.of() : Arrays.asList((@Nullable String[]) array.getArray());
    }

    /** Numbers of columns, from {@code int2[]}; empty when null. */
    List<Integer> numbers(String column) throws SQLException {
        String value = result.getString(column);
        if (value == null || value.equals("{}")) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        for (String number : value.substring(1, value.length() - 1).split(",", -1)) {
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }

    /** The elements of an {@code int2vector} or {@code oidvector}. */
    long[] vector(String column) throws SQLException {
        String value = required(column);
        String[] numbers = value.isEmpty() ? new String[0] : value.split(" ", -1);
        long[] vector = new long[numbers.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Long.parseLong(numbers[i]);
        }
        return vector;
    }

    /** Options as {@code pg_class.reloptions} keeps them: {@code name=value}. */
    Map<String, String> options(String column) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        for (String option : texts(column)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }
}
