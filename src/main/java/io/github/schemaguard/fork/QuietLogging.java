package io.github.schemaguard.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The logging of a forked JVM: warnings only, to the standard error stream. Without this, Logback logs all that it can for an
 * application that configures it elsewhere, and an application's own configuration writes to the application's log files.
 */
final class QuietLogging {

    private static final String LOGBACK = """
            <configuration>
              <appender name="STDERR" class="ch.qos.logback.core.ConsoleAppender">
                <target>System.err</target>
                <encoder><pattern>%level %logger: %msg%n</pattern></encoder>
              </appender>
              <root level="WARN"><appender-ref ref="STDERR"/></root>
            </configuration>
            """;

    private static final String LOG4J = """
            status = error
            appender.stderr.type = Console
            appender.stderr.name = STDERR
            appender.stderr.target = SYSTEM_ERR
            appender.stderr.layout.type = PatternLayout
            appender.stderr.layout.pattern = %level %logger: %msg%n
            rootLogger.level = warn
            rootLogger.appenderRef.stderr.ref = STDERR
            """;

    private QuietLogging() {}

    /** Options of the JVM. What they name is written to the directory. */
    static List<String> options(Path work) throws IOException {
        Path logback = Files.writeString(work.resolve("logback.xml"), LOGBACK);
        Path log4j = Files.writeString(work.resolve("log4j2.properties"), LOG4J);
        return List.of(
                "-Dlogback.configurationFile=" + logback.toAbsolutePath(),
                "-Dlog4j.configurationFile=" + log4j.toUri(),
                "-Dlog4j2.configurationFile=" + log4j.toUri(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    }
}
