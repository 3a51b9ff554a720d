package io.github.schemaguard.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * The guard for systems without a POSIX shell: a JVM of its own that does what {@code guard.sh} does. It imports
 * nothing but this package and {@code java.*}, so that the plugin's jar alone is its class path.
 */
final class JvmGuard {
    private JvmGuard() {}

    static List<String> command(Installation installation, Run run, int port) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ownJar(),
                JvmGuard.class.getName(),
                installation.program("pg_ctl").toString(),
                run.directory().toString(),
                String.valueOf(port));
    }

    /**
     * Starts, waits, ends and removes.
     *
     * @param arguments the path of pg_ctl, the run directory, the port
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        String data = directory.resolve("data").toString();
        // pg_ctl also takes an administrator's rights away, with which the server would refuse to run.
        int status = pgCtl(
                arguments[0],
                List.of(
                        "start",
                        "-w",
                        "-D",
                        data,
                        "-l",
                        directory.resolve("server.log").toString(),
                        "-o"),
                "-p " + arguments[2]);
        if (status != 0) {
            System.out.println(status); // tells the JVM that the server has ended by itself
        }
        awaitEnd(System.in);
        pgCtl(arguments[0], List.of("stop", "-w", "-m", "immediate", "-D"), data);
        Tree.delete(directory);
    }

    private static int pgCtl(String program, List<String> arguments, String last) throws IOException {
        Process process = Command.prepare(
                        Command.join(Command.join(List.of(program), arguments.toArray(new String[0])), last))
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
            // as good as its end
        }
    }

    private static String ownJar() throws IOException {
        try {
            return Path.of(JvmGuard.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where the plugin's own jar is", e);
        }
    }
}
