package io.github.schemaguard.scratch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Another JVM that starts a server, says where its data is, and holds it until its input ends or it is killed. */
final class ServerProcess implements AutoCloseable {
    private static final String FAILURE = "failure: ";

    private final Process process;
    private final BufferedReader output;

    private ServerProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it with its cache below this directory; {@link #dataDirectory()} waits until it is up. */
    static ServerProcess start(Path cacheParent, Map<String, String> environment) throws IOException {
        return start(cacheParent, environment, "exec \"$@\"");
    }

    /** The same by a shell's command, in which {@code "$@"} is the JVM. */
    static ServerProcess start(Path cacheParent, Map<String, String> environment, String shell) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "/bin/sh",
                        "-c",
                        shell,
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        cacheParent.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    /** The running server's data directory. */
    Path dataDirectory() throws IOException {
        String said = said();
        if (said.startsWith(FAILURE)) {
            throw new IOException(said);
        }
        return Path.of(said);
    }

    /** Why there is no server. */
    String failure() throws IOException {
        String said = said();
        if (!said.startsWith(FAILURE)) {
            throw new IOException("there is a server: " + said);
        }
        return said.substring(FAILURE.length());
    }

    private String said() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the JVM ended without a word");
        }
        return new String(java.util.HexFormat.of().parseHex(line), StandardCharsets.UTF_8);
    }

    private static void say(String text) {
        System.out.println(java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As Ctrl-C does: every process gets it, and one that does not mind it is ended by a politer one. */
    void interrupt() throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-INT", String.valueOf(process.pid())));
        descendants().forEach(child -> command.add(String.valueOf(child.pid())));
        ExternalProgram.run(command);
        process.destroy();
        process.waitFor();
    }

    /** The guard, the server and its children. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** As kill -9 does. */
    void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    static void awaitEnd(List<ProcessHandle> processes) throws Exception {
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** A name that needs care on any command line; made here, since arguments pass through the platform's encoding. */
    private static final String AWKWARD = "Ünï cödé ☃ 'q' (1) & 100%";

    public static void main(String[] arguments) throws Exception {
        Path cache = Path.of(arguments[0]);
        if (System.getProperty("sun.jnu.encoding").equals("UTF-8")) {
            cache = cache.resolve(AWKWARD);
        }
        ScratchOptions options = ScratchOptions.of(new ClassPathBinaries(), ClassPathBinaries.major())
                .withCacheDirectory(cache);
        try (ScratchServer server = ScratchServer.start(options);
                var connection = server.createDatabase("one").connect();
                var settings = connection.createStatement().executeQuery("SHOW data_directory")) {
            settings.next();
            say(settings.getString(1));
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (ScratchException e) {
            say(FAILURE + e.getMessage());
        }
    }
}
