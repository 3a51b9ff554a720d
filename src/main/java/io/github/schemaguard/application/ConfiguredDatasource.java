package io.github.schemaguard.application;

import io.github.schemaguard.application.fork.DatasourceFork;
import io.github.schemaguard.connection.ApplicationDatasource;
import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.ConnectionException.Reason;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.fork.ForkException;
import io.github.schemaguard.fork.ForkedJvm;
import io.github.schemaguard.fork.ProjectClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Asks Spring Boot, Quarkus or Micronaut, in a JVM on the project's class path, which database the application is configured with.
 *
 * @param java the executable
 * @param classPath what the module runs with, its output included
 * @param output the module's compiled classes and filtered resources; need not exist
 * @param directory the module's
 * @param work for the fork's files
 */
public record ConfiguredDatasource(
        Path java, List<Path> classPath, Path output, List<ResourceDirectory> resources, Path directory, Path work)
        implements ApplicationDatasource.Finder {

    /** The configuration alone is read, no application is started. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @Override
    public ApplicationDatasource find() {
        Map<String, String> answer = ask();
        String failure = answer.get(DatasourceFork.FAILURE);
        if (failure != null) {
            throw failure(failure);
        }
        String password = answer.get(DatasourceFork.PASSWORD);
        return new ApplicationDatasource(
                answer.getOrDefault(DatasourceFork.URL, ""),
                answer.getOrDefault(DatasourceFork.NAME, ""),
                answer.get(DatasourceFork.USERNAME),
                password == null ? null : Secret.of(password));
    }

    private Map<String, String> ask() {
        try {
            FreshOutput fresh = FreshOutput.of(output, resources, work.resolve("resources"));
            return new ForkedJvm(
                            java,
                            new ProjectClassPath(classPath).with(fresh.directory(), output),
                            DatasourceFork.class,
                            "reads the project's configuration",
                            directory,
                            work.resolve("configuration.log"),
                            List.of(),
                            LIMIT)
                    .run(Map.of());
        } catch (ForkException failed) {
            throw failure(String.valueOf(failed.getMessage()));
        } catch (IOException unreadable) {
            throw failure("the module's resources cannot be read: " + unreadable);
        }
    }

    private static ConnectionException failure(String problem) {
        return new ConnectionException(
                Reason.NO_DATASOURCE, problem, "Give the database's URL instead of 'project', or set DATABASE_URL");
    }
}
