package io.github.schemaguard.connection;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a database is searched for, apart from the plugin's parameters.
 *
 * @param moduleDirectory the module's directory, where {@code .env} is searched for first
 * @param rootDirectory the reactor's root, where {@code .env} is searched for last; the module's directory or above it
 * @param homeDirectory the user's home, for {@code .pgpass} and {@code .pg_service.conf}
 * @param variables the process environment
 */
public record LookupEnvironment(
        Path moduleDirectory, Path rootDirectory, Path homeDirectory, Map<String, String> variables) {
    /** Copies the variables. */
    public LookupEnvironment {
        variables = Map.copyOf(variables);
    }

    /** The surroundings of this process: its environment, its user's home. */
    public static LookupEnvironment ofProcess(Path moduleDirectory, Path rootDirectory) {
        return new LookupEnvironment(
                moduleDirectory, rootDirectory, Path.of(System.getProperty("user.home", "")), System.getenv());
    }

    /** Without the variables, which may hold passwords. */
    @Override
    public String toString() {
        return "Surroundings[" + moduleDirectory + ", " + rootDirectory + "]";
    }
}
