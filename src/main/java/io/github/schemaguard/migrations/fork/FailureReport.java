package io.github.schemaguard.migrations.fork;

import io.github.schemaguard.application.fork.UnreadableConfigurationException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What failed, gathered from a tool's exception and its causes.
 *
 * @param script file or class of the failing migration, as the tool names it; null when unknown
 * @param line line in the script at which the server points, or where the failing statement begins; null when unknown
 * @param statement the failing statement without the comments before it, cut at 2,000 characters; null when unknown
 * @param sqlState PostgreSQL's error code; null when the failure is not the server's
 * @param message of the server if there is one, else of the innermost exception
 */
public record FailureReport(
        @Nullable String script,
        @Nullable Integer line,
        @Nullable String statement,
        @Nullable String sqlState,
        String message) {
    /** An earlier statement of the transaction has failed, so the server ignores this one. */
    private static final String ABORTED = "25P02";

    private static final int LONGEST_STATEMENT = 2_000;
    /** The tools send comments with a statement; the statement's line is where it begins without them. */
    private static final Pattern LEADING_COMMENT = Pattern.compile("\\G(?:\\s+|--.*|/\\*(?s:.*?)\\*/)");

    private static final Pattern FLYWAY_SCRIPT = Pattern.compile("(?m)^(?:Script|Migration) (\\S+) failed$");
    /** Flyway's names for classes, by its defaults. */
    private static final Pattern JAVA_MIGRATION = Pattern.compile("(?:.*\\.)?(?:[VB]\\d\\w*|R)__\\w+");

    private static final Pattern CHANGE_SET = Pattern.compile("Migration failed for change ?set ([^\\n]+?):\\s");
    private static final Pattern FAILED_SQL = Pattern.compile("(?s)\\[Failed SQL: (?:\\(\\d+\\) )?(.*)]");

    static FailureReport of(Throwable failure) {
        String script = null;
        String line = null;
        String statement = null;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            String text = String.valueOf(cause.getMessage());
            script = first(
                    resource(cause), script, group(CHANGE_SET, text), group(FLYWAY_SCRIPT, text), migration(cause));
            statement = first(statement, text(cause, "getStatement"), group(FAILED_SQL, text));
            line = first(line, text(cause, "getLineNumber"));
        }
        List<SQLException> refusals = refusals(failure);
        SQLException refused = refusals.isEmpty() ? null : mostTelling(refusals);
        if (refused != null && isAborted(refusals.get(0)) && !isAborted(refused)) {
            // The server did not look at this statement any more.
            statement = null;
        }
        int lineInStatement = refused == null || statement == null ? 0 : lineInStatement(refused, statement);
        StackTraceElement frame = script == null ? migrationFrame(failure) : null;
        if (frame != null) {
            script = frame.getClassName();
            line = String.valueOf(Math.max(1, frame.getLineNumber()));
        }
        return new FailureReport(
                script,
                line == null ? null : Integer.valueOf(Integer.parseInt(line) + lineInStatement),
                cut(statement),
                refused == null ? null : refused.getSQLState(),
                refused == null || refused.getMessage() == null ? innermost(failure) : refused.getMessage());
    }

    /** What the driver threw, in the order of the causes, each with what it hides. */
    private static List<SQLException> refusals(Throwable failure) {
        Set<Throwable> chain = Collections.newSetFromMap(new IdentityHashMap<>());
        List<SQLException> found = new ArrayList<>();
        Deque<Throwable> waiting = new ArrayDeque<>(List.of(failure));
        while (!waiting.isEmpty()) {
            Throwable next = waiting.pop();
            if (!chain.add(next)) {
                continue;
            }
            for (Throwable suppressed : next.getSuppressed()) {
                waiting.addLast(suppressed);
            }
            if (next instanceof SQLException refused) {
                found.add(refused);
                if (refused.getNextException() != null) {
                    waiting.push(refused.getNextException());
                }
            }
            if (next.getCause() != null) {
                waiting.push(next.getCause());
            }
        }
        return found;
    }

    /** The server's first error that is neither the consequence of an earlier one nor the driver's words about a batch. */
    private static SQLException mostTelling(List<SQLException> refusals) {
        List<SQLException> ofServer = refusals.stream()
                .filter(refused -> refused.getSQLState() != null)
                .toList();
        return Stream.<Predicate<SQLException>>of(
                        refused -> !isAborted(refused) && !(refused instanceof BatchUpdateException),
                        refused -> !isAborted(refused),
                        refused -> true)
                .flatMap(wanted -> ofServer.stream().filter(wanted).limit(1))
                .findFirst()
                .orElseGet(() -> refusals.get(refusals.size() - 1));
    }

    private static boolean isAborted(SQLException refused) {
        return ABORTED.equals(refused.getSQLState());
    }

    /** The line within the statement, from 0. The driver is the project's own, so its methods are called by name. */
    private static int lineInStatement(SQLException refused, String statement) {
        try {
            Object error = refused.getClass().getMethod("getServerErrorMessage").invoke(refused);
            if (error == null) {
                return 0;
            }
            int position = (int) error.getClass().getMethod("getPosition").invoke(error);
            int begin = statement.length() - withoutLeadingComments(statement).length();
            int place = statement.offsetByCodePoints(0, Math.max(0, position));
            return (int) statement
                    .substring(begin, Math.max(begin, place))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
        } catch (ReflectiveOperationException | RuntimeException anotherDriver) {
            return 0;
        }
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = next(cause); next != null; next = next(cause)) {
            cause = next;
        }
        String message = cause.getMessage();
        boolean complete = cause instanceof UnreadableConfigurationException
                || cause.getClass().getName().startsWith("org.flywaydb.")
                || cause.getClass().getName().startsWith("liquibase.");
        return message != null && complete ? message : cause.toString();
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }

    /** Flyway's FlywaySqlScriptException, whose class differs between versions while its getters do not. */
    private static @Nullable String text(Throwable cause, String getter) {
        Object value = value(cause, getter);
        return value == null ? null : value.toString();
    }

    private static @Nullable String resource(Throwable cause) {
        Object resource = value(cause, "getResource");
        return resource == null ? null : String.valueOf(value(resource, "getAbsolutePathOnDisk"));
    }

    private static @Nullable String migration(Throwable cause) {
        Object migration = value(cause, "getMigration");
        Object script = migration == null ? null : value(migration, "getScript");
        return script == null ? null : script.toString();
    }

    /** Where a migration in Java failed: Flyway names it for some exceptions only. */
    private static @Nullable StackTraceElement migrationFrame(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (JAVA_MIGRATION.matcher(frame.getClassName()).matches()) {
                    return frame;
                }
            }
        }
        return null;
    }

    private static @Nullable Object value(Object owner, String getter) {
        if (!owner.getClass().getName().startsWith("org.flywaydb.")) {
            return null;
        }
        try {
            return owner.getClass().getMethod(getter).invoke(owner);
        } catch (ReflectiveOperationException | RuntimeException notThere) {
            return null;
        }
    }

    private static @Nullable String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : null;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }

    private static String withoutLeadingComments(String statement) {
        return LEADING_COMMENT.matcher(statement).replaceAll("");
    }

    private static @Nullable String cut(@Nullable String statement) {
        if (statement == null) {
            return null;
        }
        String text = withoutLeadingComments(statement);
        return text.length() <= LONGEST_STATEMENT ? text : text.substring(0, LONGEST_STATEMENT) + " …";
    }
}
