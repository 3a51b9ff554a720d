package shop;

import jakarta.persistence.*;
import java.io.PrintStream;
import java.nio.file.*;
import java.sql.*;
import java.time.*;
import java.util.*;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/**
 * Does with each entity what an application does, and prints what happens. Arguments: URL, user, password, what to do
 * ({@code create}, {@code use} or {@code again}), and a file with a line per entity: its class, the class with its values,
 * whether it can be null, and literals that others store.
 */
public class CellProgram {
    private static final int NULL = 90;
    private static final int OTHER = 200;

    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        List<String[]> cells = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[4]))) {
            cells.add(line.split("\t"));
        }
        Configuration configuration = new Configuration()
                .setProperty("hibernate.connection.url", arguments[0])
                .setProperty("hibernate.connection.username", arguments[1])
                .setProperty("hibernate.connection.password", arguments[2])
                .setProperty("hibernate.connection.pool_size", "1");
        if (arguments[3].equals("create")) {
            configuration.setProperty("hibernate.hbm2ddl.auto", "create-only");
        }
        for (String[] cell : cells) {
            configuration.addAnnotatedClass(Class.forName("shop." + cell[0]));
        }
        PrintStream output = System.out;
        try (SessionFactory factory = configuration.buildSessionFactory();
                Connection others = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            for (int i = 0; i < cells.size(); i++) {
                String[] cell = cells.get(i);
                Class<?> type = Class.forName("shop." + cell[0]);
                Object[] values =
                        (Object[]) Class.forName("shop." + cell[1]).getDeclaredMethod("values").invoke(null);
                List<String> events = new ArrayList<>();
                if (arguments[3].equals("use")) {
                    use(factory, type, values, events);
                    if (cell[2].equals("nullable")) {
                        nulls(factory, type, events);
                    }
                    for (int k = 3; k < cell.length; k++) {
                        other(factory, others, type, cell[k], OTHER + k, events);
                    }
                } else if (arguments[3].equals("again")) {
                    again(factory, type, values, events);
                }
                output.println("END\t" + cell[0] + "\t" + String.join("\t", events));
            }
        }
    }

    private static void use(SessionFactory factory, Class<?> type, Object[] values, List<String> events) {
        for (int k = 0; k < values.length; k++) {
            Object value = values[k];
            String shown = k + "=" + shown(value);
            try {
                persist(factory, type, k, value);
            } catch (Exception failure) {
                events.add("write " + shown + ": " + reason(failure));
                query(factory, type, value, shown, 0, events);
                continue;
            }
            read(factory, type, k, value, shown, events);
            query(factory, type, value, shown, 1, events);
            condition(factory, type, value, events);
        }
    }

    private static void read(
            SessionFactory factory, Class<?> type, int id, Object value, String shown, List<String> events) {
        try {
            Object read = find(factory, type, id);
            events.add(
                    same(value, read) ? "same " + shown : "changed " + shown + ": " + shown(read));
        } catch (Exception failure) {
            events.add("read " + shown + ": " + reason(failure));
        }
    }

    private static void again(SessionFactory factory, Class<?> type, Object[] values, List<String> events) {
        for (int k = 0; k < values.length; k++) {
            try {
                Object read = find(factory, type, k);
                events.add(same(values[k], read) ? "same" : "shifted " + shown(values[k]) + ": " + shown(read));
            } catch (NoSuchElementException never) {
                // It could not be written.
            } catch (Exception failure) {
                // The first run says so.
            }
        }
    }

    private static void query(
            SessionFactory factory, Class<?> type, Object value, String shown, long rows, List<String> events) {
        try (Session session = factory.openSession()) {
            session.beginTransaction();
            Long found = session.createQuery(
                            "select count(e) from " + type.getSimpleName() + " e where e.x = :value", Long.class)
                    .setParameter("value", value)
                    .getSingleResult();
            if (found < rows) {
                events.add("lost " + shown);
            }
            session.getTransaction().commit();
        } catch (Exception failure) {
            events.add("query " + shown + ": " + reason(failure));
        }
    }

    /** As a query does that names a constant of an enum, or takes a part of a date or time. */
    private static void condition(SessionFactory factory, Class<?> type, Object value, List<String> events) {
        String condition = value instanceof Enum<?> constant
                ? "e.x = " + constant.getDeclaringClass().getName() + "." + constant.name()
                : value instanceof java.util.Date || value instanceof Calendar || value instanceof java.time.temporal.Temporal
                        ? (shown(value).matches("\\d\\d:.*") ? "hour" : "year") + "(e.x) >= 0"
                        : null;
        if (condition == null) {
            return;
        }
        try (Session session = factory.openSession()) {
            session.createQuery("select count(e) from " + type.getSimpleName() + " e where " + condition, Long.class)
                    .getSingleResult();
        } catch (Exception failure) {
            events.add("query " + condition + ": " + reason(failure));
        }
    }

    private static void nulls(SessionFactory factory, Class<?> type, List<String> events) {
        try {
            persist(factory, type, NULL, null);
        } catch (Exception failure) {
            events.add("write null: " + reason(failure));
            return;
        }
        try {
            Object read = find(factory, type, NULL);
            events.add(read == null ? "same null" : "changed null: " + shown(read));
        } catch (Exception failure) {
            events.add("read null: " + reason(failure));
        }
    }

    private static void other(
            SessionFactory factory, Connection others, Class<?> type, String literal, int id, List<String> events) {
        try (Statement statement = others.createStatement()) {
            statement.execute("insert into " + type.getAnnotation(Table.class).name() + " values (" + id + ", " + literal
                    + ")");
        } catch (SQLException failure) {
            events.add("unusable " + literal + ": " + reason(failure));
            return;
        }
        try {
            Object read = find(factory, type, id);
            events.add((isWhole(literal, read) ? "reads " : "cuts ") + literal + ": " + shown(read));
        } catch (Exception failure) {
            events.add("unread " + literal + ": " + reason(failure));
        }
    }

    /** Whether the value has all that the literal has. */
    private static boolean isWhole(String literal, Object read) {
        if (literal.matches("[0-9.e]+")) {
            return read instanceof Number
                    ? Double.parseDouble(read.toString()) == Double.parseDouble(literal)
                    : literal.matches("[0-9]+");
        }
        Instant instant = read instanceof Instant known
                ? known
                : read instanceof OffsetDateTime time
                        ? time.toInstant()
                        : read instanceof ZonedDateTime time
                                ? time.toInstant()
                                : read instanceof Calendar calendar
                                        ? calendar.toInstant()
                                        : read instanceof java.util.Date date ? Instant.ofEpochMilli(date.getTime()) : null;
        return literal.startsWith("timestamptz") && instant != null
                ? instant.equals(Instant.parse("2020-01-02T02:04:05Z"))
                : !literal.contains(":") || shown(read).contains(":");
    }

    private static void persist(SessionFactory factory, Class<?> type, int id, Object value) throws Exception {
        Object row = type.getDeclaredConstructor().newInstance();
        type.getDeclaredField("id").set(row, (long) id);
        if (value != null) {
            type.getDeclaredField("x").set(row, value);
        }
        try (Session session = factory.openSession()) {
            session.beginTransaction();
            try {
                session.persist(row);
                session.getTransaction().commit();
            } finally {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            }
        }
    }

    private static Object find(SessionFactory factory, Class<?> type, int id) throws Exception {
        try (Session session = factory.openSession()) {
            session.beginTransaction();
            try {
                Object row = session.find(type, (long) id);
                if (row == null) {
                    throw new NoSuchElementException();
                }
                return type.getDeclaredField("x").get(row);
            } finally {
                session.getTransaction().rollback();
            }
        }
    }

    private static boolean same(Object one, Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof java.math.BigDecimal number) {
            return other instanceof java.math.BigDecimal read && number.compareTo(read) == 0;
        }
        if (one instanceof java.util.Date date) {
            return other instanceof java.util.Date read && date.getTime() == read.getTime();
        }
        if (one instanceof Calendar calendar) {
            return calendar.getTimeInMillis() == ((Calendar) other).getTimeInMillis();
        }
        if (one instanceof OffsetDateTime time) {
            return time.isEqual((OffsetDateTime) other);
        }
        if (one instanceof ZonedDateTime time) {
            return time.isEqual((ZonedDateTime) other);
        }
        if (one instanceof OffsetTime time) {
            return time.isEqual((OffsetTime) other);
        }
        if (one instanceof TimeZone zone) {
            return zone.getID().equals(((TimeZone) other).getID());
        }
        return Objects.deepEquals(one, other);
    }

    private static String shown(Object value) {
        String text = value instanceof Object[] array
                ? Arrays.toString(array)
                : value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
        return oneLine(value instanceof Calendar calendar ? calendar.toInstant().toString() : text);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return oneLine(cause.getClass().getSimpleName() + " " + cause.getMessage());
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 90 ? line.substring(0, 90) + "…" : line;
    }
}
