package io.github.schemaguard.connection;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the database that a build checks. The first one found wins: {@code schema.url}; {@code <ENVIRONMENT>_DATABASE_URL} or
 * {@code DATABASE_URL} in the process environment; the same in the nearest {@code .env} that has it. With
 * {@code schema.url=project} the application's own configuration has it. What the URL leaves out comes from its service, the {@code PG*} variables and the password file, as libpq does it.
 */
public final class DatabaseLocator {
    private static final String DATABASE_URL = "DATABASE_URL";
    private static final String OPTIONAL_ENVIRONMENT = "test";

    private static final String PROJECT = "project";

    private final LookupEnvironment surroundings;
    private final ApplicationDatasource.Finder application;

    /** Creates a locator; the finder is used for {@code schema.url=project}. */
    public DatabaseLocator(LookupEnvironment surroundings, ApplicationDatasource.Finder application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    /**
     * The database, or empty when none is configured and a scratch database is the right one.
     *
     * @throws ConnectionException when something is configured that cannot be understood, or an environment is named
     *     that has no variable
     */
    public Optional<LocatedDatabase> locate(DatabaseParameters parameters) {
        List<String> notes = new ArrayList<>();
        return find(parameters, notes).map(found -> {
            try {
                return resolve(found, parameters, notes);
            } catch (ConnectionException e) {
                throw e.in(found.origin());
            }
        });
    }

    /**
     * A URL's text, which may hold a password, where it was, what was said beside it, and the {@code .env} that had it.
     */
    private record Found(
            String url,
            String origin,
            ConnectionSettings beside,
            @Nullable DotEnvFile file) {
        Found(String url, String origin) {
            this(url, origin, ConnectionSettings.none(), null);
        }

        @Override
        public String toString() {
            return origin;
        }
    }

    private Optional<Found> find(DatabaseParameters parameters, List<String> notes) {
        String environment = parameters.environment();
        if (parameters.url() != null) {
            if (environment != null) {
                notes.add(parameters.named("environment") + "=" + environment + " has no effect, because "
                        + parameters.named("url") + " is given");
            }
            return Optional.of(
                    parameters.url().equals(PROJECT)
                            ? ofApplication(parameters)
                            : new Found(parameters.url(), parameters.named("url")));
        }
        if (environment == null) {
            return variable(DATABASE_URL);
        }
        String name = variableOf(environment, parameters);
        Optional<Found> named = variable(name);
        if (named.isPresent()) {
            return named;
        }
        if (!environment.toLowerCase(Locale.ROOT).equals(OPTIONAL_ENVIRONMENT)) {
            throw new ConnectionException(
                    Reason.UNSET_ENVIRONMENT,
                    parameters.named("environment") + " is " + environment + ", but " + name
                            + " is set neither in the environment nor in a .env file from "
                            + surroundings.moduleDirectory() + " up to " + surroundings.rootDirectory(),
                    "Set " + name + ", so that no other database is checked by mistake");
        }
        notes.add(name + " is not set: " + DATABASE_URL + " is used");
        return variable(DATABASE_URL);
    }

    private Found ofApplication(DatabaseParameters parameters) {
        String origin = parameters.named("url") + "=" + PROJECT;
        try {
            ApplicationDatasource datasource = application.find();
            return new Found(
                    datasource.url(),
                    origin + ", " + datasource.name(),
                    credentials(datasource.username(), datasource.password()),
                    null);
        } catch (ConnectionException e) {
            throw e.in(origin);
        }
    }

    private Optional<Found> variable(String name) {
        String value = surroundings.variables().get(name);
        if (value != null && !value.isBlank()) {
            return Optional.of(new Found(value, "environment, " + name));
        }
        for (DotEnvFile file : dotEnvFiles()) {
            Optional<String> inFile = file.get(name).filter(text -> !text.isBlank());
            if (inFile.isPresent()) {
                String where = file.seenFrom(surroundings.moduleDirectory());
                return Optional.of(new Found(inFile.get(), where + ", " + name, ConnectionSettings.none(), file));
            }
        }
        return Optional.empty();
    }

    private List<DotEnvFile> dotEnvFiles() {
        return DotEnvFile.findAll(
                surroundings.moduleDirectory(), surroundings.rootDirectory(), surroundings.variables());
    }

    private static String variableOf(String environment, DatabaseParameters parameters) {
        if (!environment.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
            throw new ConnectionException(
                    Reason.UNSET_ENVIRONMENT,
                    parameters.named("environment") + " is not a name of letters, digits, '-', '_' and '.'",
                    "Write, for example, staging for STAGING_DATABASE_URL");
        }
        return environment.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + "_" + DATABASE_URL;
    }

    private LocatedDatabase resolve(Found found, DatabaseParameters parameters, List<String> notes) {
        ConnectionSettings variables = LibpqVariables.read(name -> libpqVariable(name, found.file()));
        ConnectionSettings settings =
                credentials(parameters).orElse(found.beside()).orElse(ConnectionUrl.parse(found.url()));
        settings = settings.orElse(service(settings.orElse(variables))).orElse(variables);
        DatabaseAddress address = settings.toAddress();
        notes.addAll(settings.notes());
        if (address.password() == null) {
            address = withStoredPassword(address, settings.get("passfile"), notes);
        }
        return new LocatedDatabase(address, found.origin(), notes);
    }

    /** The process environment goes first; a {@code .env} that has the URL may also have what the URL leaves out. */
    private @Nullable String libpqVariable(String name, @Nullable DotEnvFile file) {
        String value = surroundings.variables().get(name);
        return value != null || file == null ? value : file.get(name).orElse(null);
    }

    private static ConnectionSettings credentials(DatabaseParameters parameters) {
        ServerCredentials server =
                Objects.requireNonNullElse(parameters.server(), new ServerCredentials("", null, null));
        String user = parameters.username() != null ? parameters.username() : server.username();
        Secret password = parameters.password() != null ? parameters.password() : server.password();
        return credentials(user, password);
    }

    private static ConnectionSettings credentials(@Nullable String user, @Nullable Secret password) {
        ConnectionSettings settings = ConnectionSettings.none();
        settings = user == null ? settings : settings.with("user", user);
        return password == null ? settings : settings.with("password", password.reveal());
    }

    private ConnectionSettings service(ConnectionSettings settings) {
        String name = settings.get("service");
        if (name == null) {
            return ConnectionSettings.none();
        }
        String ownFile = surroundings.variables().get("PGSERVICEFILE");
        String systemDirectory = surroundings.variables().get("PGSYSCONFDIR");
        List<Path> files = new ArrayList<>();
        files.add(
                ownFile != null
                        ? Path.of(ownFile)
                        : surroundings.homeDirectory().resolve(".pg_service.conf"));
        if (systemDirectory != null) {
            files.add(Path.of(systemDirectory).resolve("pg_service.conf"));
        }
        return ServiceFile.service(name, files);
    }

    private DatabaseAddress withStoredPassword(DatabaseAddress address, @Nullable String passfile, List<String> notes) {
        PasswordFile file = new PasswordFile(passfile != null ? Path.of(passfile) : defaultPasswordFile());
        String user = Objects.requireNonNullElse(address.user(), System.getProperty("user.name", ""));
        Optional<Secret> password = file.passwordFor(address, user);
        notes.addAll(file.notes());
        return password.map(address::withPassword).orElse(address);
    }

    private Path defaultPasswordFile() {
        String windowsHome = surroundings.variables().get("APPDATA");
        return windowsHome != null
                ? Path.of(windowsHome).resolve("postgresql").resolve("pgpass.conf")
                : surroundings.homeDirectory().resolve(".pgpass");
    }
}
