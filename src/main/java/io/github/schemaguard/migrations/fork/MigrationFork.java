package io.github.schemaguard.migrations.fork;

import io.github.schemaguard.fork.Parcel;
import io.github.schemaguard.fork.protocol.ParentWatch;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * Entry point of the forked JVM: a request comes on standard input, the answer goes to standard output; everything that the
 * tools and the project's code print goes to standard error.
 *
 * <p>Request: {@code tool} (flyway, liquibase), {@code url}, {@code user}, {@code password}, and {@code setting.*}. Answer:
 * {@code tool.version}, {@code migration.N.version|description|script}, {@code note.N}, {@code history.N}; or {@code failure}
 * with the keys of {@link FailureReport}. Numbers have six digits, so that text order is the order of application.
 */
public final class MigrationFork {
    /** What the names of settings begin with that lose against those of the application's framework. */
    public static final String FALLBACK = "file.";

    private MigrationFork() {}

    /** Runs one request and ends the JVM; also ends it when the parent closes standard input, as it does by dying. */
    public static void main(String[] arguments) throws IOException {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        Map<String, String> request = Parcel.read(System.in);
        ParentWatch.start();
        Parcel.write(answer(request), answers);
        Runtime.getRuntime().halt(0);
    }

    private static Map<String, String> answer(Map<String, String> request) {
        Map<String, String> answer = new TreeMap<>();
        try {
            MissingRoles roles = new MissingRoles(request);
            MigrationRun run =
                    "flyway".equals(request.get("tool")) ? new FlywayRun(request) : new LiquibaseRun(request);
            roles.migrate(run);
            run.describe(answer);
            roles.describe(answer);
        } catch (Throwable failure) { // Also LinkageError: a class path that does not fit is the user's to know.
            failure.printStackTrace();
            answer.clear();
            FailureReport.of(failure).describe(answer);
        }
        return answer;
    }

    static String numbered(String name, int index) {
        return String.format(java.util.Locale.ROOT, "%s.%06d", name, index);
    }

    static Map<String, String> withPrefixRemoved(Map<String, String> request, String prefix) {
        Map<String, String> result = new TreeMap<>();
        request.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                result.put(key.substring(prefix.length()), value);
            }
        });
        return result;
    }
}
