package io.github.schemaguard.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operating system account that PostgreSQL runs as. PostgreSQL refuses to run as root, so root switches to another account.
 *
 * @param name part of the names of directories that this account owns
 * @param prefix the command prefix that switches to the account; empty for the user who runs the JVM
 * @param owner the user and group that own the server's files; empty when the user does
 */
record OsAccount(String name, List<String> prefix, Optional<Owner> owner) {
    record Owner(int user, int group) {}

    /** The user who runs the JVM. */
    static final OsAccount SELF = new OsAccount("self", List.of(), Optional.empty());

    /** Commands that switch from root to another account, the best first. A user namespace keeps the files' owner. */
    private static final List<List<String>> WAYS_DOWN = List.of(
            List.of("unshare", "-U"),
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
            List.of("runuser", "-u", "nobody", "--"),
            List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\"", "--"));

    OsAccount {
        prefix = List.copyOf(prefix);
    }

    /** Accounts that root can switch to with the programs of this PATH, not yet tested. */
    static List<OsAccount> belowRoot(Map<String, String> environment) {
        List<OsAccount> found = new ArrayList<>();
        for (List<String> way : WAYS_DOWN) {
            for (Path program : ExternalProgram.find(way.get(0), environment)) {
                List<String> prefix = new ArrayList<>(way);
                prefix.set(0, program.toString());
                found.add(new OsAccount(way.get(0), prefix, Optional.empty()));
            }
        }
        return found;
    }

    static List<String> waysDown() {
        return WAYS_DOWN.stream().map(way -> way.get(0)).toList();
    }

    /** This account with its user and group ids, if switching to it works and it can enter the directory. */
    Optional<OsAccount> tried(Path directory) {
        try {
            String script = "test -x \"$1\" && id -u && id -g";
            ExternalProgram.Result result = ExternalProgram.run(
                    ExternalProgram.join(prefix, "/bin/sh", "-c", script, "sh", directory.toString()));
            List<String> numbers = result.output().lines().toList();
            if (!result.succeeded() || numbers.size() != 2 || numbers.get(0).equals("0")) {
                return Optional.empty();
            }
            return Optional.of(
                    isNamespace()
                            ? this
                            : new OsAccount(
                                    "user" + numbers.get(0),
                                    prefix,
                                    Optional.of(new Owner(
                                            Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1))))));
        } catch (IOException | NumberFormatException blocked) {
            return Optional.empty();
        }
    }

    /** Whether the account is a user namespace, in which files still belong to root. */
    boolean isNamespace() {
        return name.equals("unshare");
    }

    List<String> command(Path program, String... arguments) {
        return ExternalProgram.join(ExternalProgram.join(prefix, program.toString()), arguments);
    }

    /** Makes this account the owner of a file or directory. */
    void give(Path path) throws IOException {
        if (owner.isPresent()) {
            Files.setAttribute(path, "unix:gid", owner.get().group());
            Files.setAttribute(path, "unix:uid", owner.get().user());
        }
    }
}
