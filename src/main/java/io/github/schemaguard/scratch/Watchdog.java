package io.github.schemaguard.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The small process between this JVM and its server. It stops the server when this JVM releases it or dies.
 *
 * <p>It waits for the end of its standard input. A shutdown hook is not enough: it does not run on {@code kill -9}, and never
 * in a build daemon.
 */
record Watchdog(Process process) {
    /**
     * Starts a server on a copy of the cluster, under a shell or, on Windows, a small JVM. The shell script makes the copy
     * itself, because copying takes long enough for a Ctrl-C.
     */
    static Watchdog start(TemplateCluster cluster, ServerDirectory run, int port) throws IOException {
        List<String> command;
        if (cluster.installation().binary().platform().isWindows()) {
            FileTree.copy(cluster.data(), run.data());
            command = JvmWatchdog.command(cluster, run, port);
        } else {
            List<String> shell = List.of(
                    "/bin/sh",
                    "-c",
                    script(),
                    "sh",
                    run.directory().toString(),
                    cluster.data().toString(),
                    cluster.installation().program("postgres").toString(),
                    String.valueOf(port));
            command = ExternalProgram.join(shell, cluster.account().prefix().toArray(new String[0]));
        }
        return new Watchdog(ExternalProgram.prepare(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Whether the server has ended by itself. */
    boolean serverEnded() throws IOException {
        return !process.isAlive() || process.getInputStream().available() > 0;
    }

    /** The exit status of a server that ended by itself; empty when the watchdog died first. */
    String status() throws IOException {
        byte[] said =
                process.getInputStream().readNBytes(process.getInputStream().available());
        return new String(said, StandardCharsets.UTF_8).strip();
    }

    /** Stops the server, and waits until it and its directory are gone. */
    void release() throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            process.getOutputStream().close();
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true; // The watchdog continues by itself.
        } finally {
            process.destroyForcibly();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            if (script == null) {
                throw new IOException("watchdog.sh is missing from the plugin's jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
