package shop;

import jakarta.persistence.*;
import java.nio.file.*;
import java.sql.*;
import java.util.*;
import java.util.logging.LogManager;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/**
 * Stores and reads entities as an application does, and prints what happens. Arguments: URL, user, password, a word that does not
 * matter, and a file with a line per cell: its name, its entities, and SQL that another application runs in between.
 */
public class MappingProgram {

    /** What a cell does with its entities. */
    abstract static class Use {
        final List<Object> kept = new ArrayList<>();

        abstract void write(Session em) throws Exception;

        abstract void check(Session em) throws Exception;

        void require(boolean condition, Object shown) {
            if (!condition) {
                throw new AssertionError(String.valueOf(shown));
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        try (Connection others = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            for (String line : Files.readAllLines(Path.of(arguments[4]))) {
                String[] cell = line.split("\t", -1);
                System.out.println("END\t" + cell[0] + "\t" + event(arguments, others, cell));
            }
        }
    }

    /** Each cell is an application of its own: one that does not start is no matter of the others. */
    private static String event(String[] arguments, Connection others, String[] cell) throws Exception {
        Configuration configuration = new Configuration()
                .setProperty("hibernate.connection.url", arguments[0])
                .setProperty("hibernate.connection.username", arguments[1])
                .setProperty("hibernate.connection.password", arguments[2])
                .setProperty("hibernate.connection.pool_size", "2");
        for (String entity : cell[1].split(",")) {
            configuration.addAnnotatedClass(Class.forName("shop." + entity));
        }
        Use use = (Use) Class.forName("shop.Use" + cell[0]).getDeclaredConstructor().newInstance();
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            return event(factory, others, use, cell[2]);
        } catch (PersistenceException failure) {
            return "start: " + reason(failure);
        }
    }

    private static String event(SessionFactory factory, Connection others, Use use, String sql) throws Exception {
        try (Session session = factory.openSession()) {
            session.beginTransaction();
            use.write(session);
            session.getTransaction().commit();
        } catch (Exception | Error failure) {
            return "write: " + reason(failure);
        }
        if (!sql.isEmpty()) {
            try (Statement statement = others.createStatement()) {
                statement.execute(sql);
            } catch (SQLException refused) {
                return "same, and others cannot write: " + reason(refused);
            }
        }
        try (Session session = factory.openSession()) {
            session.beginTransaction();
            use.check(session);
            session.getTransaction().commit();
            return "same";
        } catch (AssertionError | OptimisticLockException changed) {
            return "changed: " + reason(changed);
        } catch (Exception | Error failure) {
            return "read: " + reason(failure);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return (cause.getClass().getSimpleName() + " " + cause.getMessage()).replaceAll("\\s+", " ");
    }
}
