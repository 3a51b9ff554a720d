package io.github.schemaguard.application;

import io.github.schemaguard.application.fork.DatasourceFork;
import io.github.schemaguard.application.fork.DatasourceReply;
import io.github.schemaguard.application.fork.DatasourceReply.Configured;
import io.github.schemaguard.application.fork.DatasourceReply.NotConfigured;
import io.github.schemaguard.application.fork.DatasourceRequest;
import io.github.schemaguard.connection.ApplicationDatasource;
import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.ConnectionException.Reason;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.fork.ForkException;
import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.fork.ForkedJvm;
import io.github.schemaguard.fork.ProjectClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asks Spring Boot, Quarkus or Micronaut, in a JVM on the project's class path, which database the application uses.
 *
 * @param java the executable
 * @param classPath what the module runs with, its output included
 * @param output the module's compiled classes and filtered resources; need not exist
 * @param directory of the module
 * @param work for the fork's files
 */
public record ConfiguredDatasource(
        Path java, List<Path> classPath, Path output, List<ResourceDirectory> resources, Path directory, Path work)
        implements ApplicationDatasource.Finder {

    /** Only the configuration is read; no application is started. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @Override
    public ApplicationDatasource find() {
        DatasourceReply reply = ask();
        if (reply instanceof NotConfigured none) {
            throw failure(none.problem());
        }
        Configured found = (Configured) reply;
        String password = found.password();
        return new ApplicationDatasource(
                found.url(), found.setting(), found.username(), password == null ? null : Secret.of(password));
    }

    private DatasourceReply ask() {
        try (FreshOutput fresh = FreshOutput.of(output, resources)) {
            return new ForkedJvm<>(
                            java,
                            new ProjectClassPath(classPath).with(fresh.directory(), output),
                            DatasourceFork.PROGRAM,
                            "reads the project's configuration",
                            directory,
                            work.resolve("configuration.log"),
                            List.of(),
                            LIMIT,
                            ForkReads.ignored())
                    .run(new DatasourceRequest(), Optional::of);
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
