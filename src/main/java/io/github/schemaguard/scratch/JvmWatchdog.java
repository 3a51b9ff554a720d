package io.github.schemaguard.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The watchdog for systems without a POSIX shell: a separate JVM that does what {@code watchdog.sh} does. It imports only
 * this package and {@code java.*}, so that the plugin's jar is its whole class path.
 */
final class JvmWatchdog {
    private JvmWatchdog() {}

    static List<String> command(TemplateCluster cluster, ServerDirectory run, int port) throws IOException {
        List<String> guard = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ownJar(),
                JvmWatchdog.class.getName(),
                run.directory().toString(),
                String.valueOf(port));
        return ExternalProgram.join(
                guard,
                cluster.account()
                        .command(cluster.installation().program("pg_ctl"))
                        .toArray(new String[0]));
    }

    /**
     * Starts the server, waits for the parent to end, stops the server and deletes its data.
     *
     * @param arguments the run directory, the port, the command that is pg_ctl
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        String data = directory.resolve("data").toString();
        String log = directory.resolve("server.log").toString();
        List<String> pgCtl = List.of(arguments).subList(2, arguments.length);
        // Not the server itself: it refuses to run with an administrator's rights, which pg_ctl drops.
        int status = run(pgCtl, "start", "-w", "-D", data, "-l", log, "-o", "-p " + arguments[1]);
        if (status != 0) {
            System.out.println(status); // The JVM reads from this that the server has ended by itself.
        }
        awaitEnd(System.in);
        if (status == 0) {
            run(pgCtl, "stop", "-w", "-m", "immediate", "-D", data);
        }
        FileTree.delete(directory);
        Files.deleteIfExists(ServerDirectory.lockFile(directory));
    }

    private static int run(List<String> program, String... arguments) throws IOException {
        // Not by ExternalProgram.run: the server inherits the output, which then does not end with pg_ctl.
        Process process = ExternalProgram.prepare(ExternalProgram.join(program, arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        return process.onExit().join().exitValue();
    }

    private static void awaitEnd(InputStream pipe) {
        try {
            pipe.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // The same as its end.
        }
    }

    private static String ownJar() throws IOException {
        try {
            return Path.of(JvmWatchdog.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException("the plugin's own jar cannot be located", e);
        }
    }
}
