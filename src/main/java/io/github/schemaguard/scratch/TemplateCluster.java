package io.github.schemaguard.scratch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A data directory created by {@code initdb}. Servers start from copies of it.
 *
 * @param directory holds {@code data}, owned by the server's account, and {@code password}, readable by the user alone
 */
record TemplateCluster(PostgresInstallation installation, OsAccount account, Path directory) {
    static final String SUPERUSER = "postgres";

    /** The database to connect to for creating others, which are copies of template0. Nobody can connect to template0. */
    static final String MAINTENANCE = "template1";

    /** Version of the created clusters: increase it with every change to them. */
    private static final int FORMAT = 4;

    /** No data needs to survive a power failure, and a start should be fast. */
    private static final String SETTINGS = """

            # Settings of schema-maven-plugin's disposable server
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 20
            shared_buffers = '32MB'
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            wal_level = minimal
            max_wal_senders = 0
            max_logical_replication_workers = 0
            autovacuum = off
            jit = off
            lc_messages = 'C'
            """;

    /** The server's default number of iterations is used: drivers before 42.7 reject fewer. */
    private static final String HOST_AUTHENTICATION = "host all all 127.0.0.1/32 scram-sha-256\n";

    /** The template for this installation, from the cache directory if possible; otherwise created now. */
    static TemplateCluster of(PostgresInstallation installation, ScratchDirectories workspace) {
        PostgresBinary binary = installation.binary();
        String name = String.join(
                "-",
                binary.platform().classifier(),
                binary.version(),
                "format" + FORMAT,
                workspace.account().name());
        Path directory = workspace.clusters().resolve(name);
        TemplateCluster cluster = new TemplateCluster(installation, workspace.account(), directory);
        try {
            workspace.makeOnce(directory, cluster::initialize);
        } catch (IOException e) {
            throw workspace.failed(
                    "Cannot create a PostgreSQL " + binary.version() + " cluster in " + directory,
                    e,
                    "If " + installation.directory() + " is damaged, delete it and run again.");
        }
        return cluster;
    }

    String password() throws IOException {
        return Files.readString(directory.resolve("password"));
    }

    /** The data directory that every server gets a copy of. */
    Path data() {
        return directory.resolve("data");
    }

    private void initialize(Path part) throws IOException {
        String password = ConfinedRole.newPassword();
        writeSecret(part.resolve("password"), password);
        Path data = Files.createDirectory(part.resolve("data"));
        FileTree.permit(data, "rwx------");
        // initdb reads the password from a file that its account owns: process listings would show an argument.
        Path passwordFile = part.resolve("initdb-password");
        writeSecret(passwordFile, password);
        account.give(passwordFile);
        account.give(data);
        ExternalProgram.Result initdb = ExternalProgram.run(initdb(data, passwordFile));
        Files.delete(passwordFile);
        if (!initdb.succeeded()) {
            throw new IOException("initdb ended with status " + initdb.status() + ": " + initdb.complaint());
        }
        if (!installation.binary().platform().isWindows()) {
            dropNeedless(data);
        }
        // Written in place, so that the account still owns the files.
        Files.writeString(data.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.writeString(data.resolve("pg_hba.conf"), HOST_AUTHENTICATION, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /**
     * Drops a database that makes up a third of a new cluster's files: nobody uses it, and every start would copy it. Not on Windows,
     * where the server refuses an administrator's rights, which only {@code initdb} and {@code pg_ctl} drop.
     */
    private void dropNeedless(Path data) throws IOException {
        List<String> alone =
                account.command(installation.program("postgres"), "--single", "-D", data.toString(), MAINTENANCE);
        ExternalProgram.Result dropped = ExternalProgram.run(alone, "DROP DATABASE postgres;\n");
        if (!dropped.succeeded()) {
            throw new IOException(
                    "postgres --single ended with status " + dropped.status() + ": " + dropped.complaint());
        }
    }

    private List<String> initdb(Path data, Path passwordFile) {
        List<String> command = new ArrayList<>(account.command(
                installation.program("initdb"),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--wal-segsize=1", // megabytes; every start copies one segment
                "--no-sync"));
        if (installation.binary().major() >= 17) {
            // Unlike C it supports upper and lower case beyond ASCII; unlike the system's locales it is available
            // everywhere.
            command.add("--locale-provider=builtin");
            command.add("--builtin-locale=C.UTF-8");
        }
        return command;
    }

    private static void writeSecret(Path file, String secret) throws IOException {
        Files.createFile(file);
        FileTree.permit(file, "rw-------");
        Files.writeString(file, secret, StandardCharsets.UTF_8);
    }
}
