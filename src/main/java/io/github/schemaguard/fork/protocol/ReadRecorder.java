package io.github.schemaguard.fork.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Records what the code in this JVM reads, with the JVM's own recorder: each file, whatever its name and whoever opens it, and
 * what cannot be recorded further: programs that it starts and servers that it asks.
 */
public final class ReadRecorder {
    /** The system property that names the file for the report. Without it nothing is recorded. */
    public static final String PROPERTY = "schemaguard.reads";

    /** Before the path of a file. */
    public static final String FILE = "file ";

    /** Before a path that was looked for, whether it exists or not. */
    public static final String LOOKED_FOR = "looked for ";

    /** Before {@code host address port} of a server. */
    public static final String SERVER = "server ";

    private static final String FILE_READ = "jdk.FileRead";
    private static final String SOCKET_READ = "jdk.SocketRead";
    private static final String PROCESS_START = "jdk.ProcessStart";

    private static final Set<String> NOTED = new ConcurrentSkipListSet<>();

    private final @Nullable Path report;
    private final @Nullable Recording recording;

    private ReadRecorder(@Nullable Path report, @Nullable Recording recording) {
        this.report = report;
        this.recording = recording;
    }

    /** Adds a path that was looked for, which may not exist. */
    public static void note(String path) {
        NOTED.add(LOOKED_FOR + path);
    }

    /** Begins, if this JVM was started with the property. */
    static ReadRecorder start() {
        String file = System.getProperty(PROPERTY);
        if (file == null) {
            return new ReadRecorder(null, null);
        }
        try {
            Recording recording = new Recording();
            for (String event : List.of(FILE_READ, SOCKET_READ)) {
                recording.enable(event).withThreshold(Duration.ZERO).withoutStackTrace();
            }
            recording.enable(PROCESS_START).withoutStackTrace();
            recording.start();
            return new ReadRecorder(Path.of(file), recording);
        } catch (RuntimeException | LinkageError notInThisJvm) {
            // Without a report the parent knows that nothing is known.
            return new ReadRecorder(null, null);
        }
    }

    /** Writes the report, one line each, separated by NUL, which no path contains. */
    void finish() {
        if (report == null || recording == null) {
            return;
        }
        try (recording) {
            recording.stop();
            Path events = report.resolveSibling(report.getFileName() + ".jfr");
            recording.dump(events);
            Path part = report.resolveSibling(report.getFileName() + ".part");
            Files.write(part, String.join("\0", lines(events)).getBytes(StandardCharsets.UTF_8));
            Files.move(part, report);
        } catch (IOException | RuntimeException notReported) {
            // Without a report the parent knows that nothing is known.
            return;
        }
    }

    private static Set<String> lines(Path events) throws IOException {
        Set<String> lines = new TreeSet<>(NOTED);
        try (RecordingFile file = new RecordingFile(events)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                switch (event.getEventType().getName()) {
                    case FILE_READ -> lines.add(FILE + event.getString("path"));
                    case SOCKET_READ ->
                        lines.add(SERVER + event.getString("host") + " " + event.getString("address") + " "
                                + event.getInt("port"));
                    case PROCESS_START -> lines.add("program " + event.getString("command"));
                    default -> {}
                }
            }
        }
        return lines;
    }
}
