package io.github.schemaguard.application.fork;

import io.github.schemaguard.fork.Parcel;
import io.github.schemaguard.fork.protocol.ParentWatch;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Entry point of the forked JVM that says where the application's database is. Answer: {@link #NAME}, the setting that has
 * the URL, with {@link #URL} and perhaps {@link #USERNAME} and {@link #PASSWORD}; or {@link #FAILURE}.
 */
public final class DatasourceFork {
    /** The URL as the configuration has it, possibly with a password. */
    public static final String URL = "url";
    /** The setting that the URL is from. */
    public static final String NAME = "name";
    /** The role; missing when the configuration names none. */
    public static final String USERNAME = "username";
    /** Its password; missing when the configuration has none. */
    public static final String PASSWORD = "password";
    /** Why there is no URL, without any value of the configuration. */
    public static final String FAILURE = "failure";

    private DatasourceFork() {}

    /** Answers the one request and ends the JVM; also ends it when the parent closes standard input, as it does by dying. */
    public static void main(String[] arguments) throws IOException {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        Parcel.read(System.in);
        ParentWatch.start();
        Parcel.write(answer(), answers);
        Runtime.getRuntime().halt(0);
    }

    private static Map<String, String> answer() {
        try {
            FrameworkConfiguration spring = SpringConfiguration.find();
            if (spring != null) {
                return datasource(spring, "Spring Boot's", "spring.datasource.", "url");
            }
            FrameworkConfiguration quarkus = QuarkusConfiguration.find();
            if (quarkus != null) {
                return datasource(quarkus, "Quarkus'", "quarkus.datasource.", "jdbc.url");
            }
            FrameworkConfiguration micronaut = MicronautConfiguration.find();
            if (micronaut != null) {
                return datasource(micronaut, "Micronaut's", "datasources.default.", "url");
            }
            return Map.of(
                    FAILURE,
                    "the module has none of Spring Boot (2.4 or later), Quarkus and Micronaut on its class path, whose"
                            + " configuration would say where its database is");
        } catch (UnreadableConfigurationException unreadable) {
            return Map.of(FAILURE, String.valueOf(unreadable.getMessage()));
        } catch (Throwable failure) { // Also LinkageError: a class path that does not fit is the user's to know.
            failure.printStackTrace();
            return Map.of(FAILURE, "the project's configuration cannot be read: " + failure);
        }
    }

    private static Map<String, String> datasource(
            FrameworkConfiguration configuration, String whose, String prefix, String urlName) {
        String url = configuration.value(prefix + urlName);
        if (url == null) {
            return Map.of(FAILURE, whose + " configuration has no " + prefix + urlName);
        }
        Map<String, String> answer = new TreeMap<>(Map.of(NAME, prefix + urlName, URL, url));
        put(answer, USERNAME, configuration.value(prefix + "username"));
        put(answer, PASSWORD, configuration.value(prefix + "password"));
        return answer;
    }

    private static void put(Map<String, String> answer, String key, @Nullable String value) {
        if (value != null) {
            answer.put(key, value);
        }
    }
}
