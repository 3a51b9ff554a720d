package io.github.schemaguard.application.fork;

import io.github.schemaguard.application.fork.DatasourceReply.Configured;
import io.github.schemaguard.application.fork.DatasourceReply.NotConfigured;
import io.github.schemaguard.fork.protocol.ForkProgram;

/** The forked JVM's main class: reads from the project's configuration which database the application uses. */
public final class DatasourceFork {
    /** This program and what it exchanges with the parent. */
    public static final ForkProgram<DatasourceRequest, DatasourceReply> PROGRAM =
            new ForkProgram<>(DatasourceFork.class, DatasourceRequest.class, DatasourceReply.class);

    private DatasourceFork() {}

    /** Answers the request on standard input and ends the JVM. */
    public static void main(String[] arguments) {
        PROGRAM.serve((request, replies) -> replies.accept(reply()));
    }

    private static DatasourceReply reply() {
        try {
            FrameworkDatasource datasource = FrameworkDatasource.find();
            if (datasource != null) {
                return reply(datasource);
            }
            String incomplete = String.join(". ", IncompleteFramework.notes());
            return new NotConfigured(
                    incomplete.isEmpty()
                            ? "the module has none of Spring Boot (2.0 or later), Quarkus and Micronaut on its class"
                                    + " path, whose configuration would name its database"
                            : incomplete);
        } catch (UnreadableConfigurationException unreadable) {
            return new NotConfigured(String.valueOf(unreadable.getMessage()));
        } catch (Throwable failure) { // Also LinkageError: the user must know of a class path that does not fit.
            failure.printStackTrace();
            return new NotConfigured("the project's configuration cannot be read: " + failure);
        }
    }

    private static DatasourceReply reply(FrameworkDatasource datasource) {
        String setting = datasource.prefix() + datasource.urlName();
        String url = datasource.value(datasource.urlName());
        return url == null
                ? new NotConfigured(datasource.whose() + " configuration has no " + setting)
                : new Configured(setting, url, datasource.value("username"), datasource.value("password"));
    }
}
