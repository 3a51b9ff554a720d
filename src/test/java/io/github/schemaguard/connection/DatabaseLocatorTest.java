package io.github.schemaguard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLocatorTest {
    private static final String PASSWORD = "zqXw";

    @TempDir
    Path root;

    private Path module;
    private Path home;
    private final Map<String, String> variables = new HashMap<>();
    private @Nullable ApplicationDatasource application;

    @BeforeEach
    void directories() throws IOException {
        module = Files.createDirectories(root.resolve("reactor/module"));
        home = Files.createDirectories(root.resolve("home"));
    }

    @Test
    void nothingConfiguredIsEmptyEvenWithLibpqVariables() {
        variables.put("PGHOST", "db");
        variables.put("DATABASE_URL", " ");

        assertThat(locator().locate(DatabaseParameters.NONE)).isEmpty();
    }

    @Test
    void theParameterGoesBeforeTheEnvironmentBeforeDotEnv() throws IOException {
        dotEnv(module, "DATABASE_URL=postgresql://app:zqXw@file/shop");
        assertThat(locate(DatabaseParameters.NONE))
                .hasToString("database: postgresql://app@file:5432/shop (from .env, DATABASE_URL)");

        variables.put("DATABASE_URL", "postgres://app:zqXw@environment/shop");
        assertThat(locate(DatabaseParameters.NONE))
                .hasToString("database: postgresql://app@environment:5432/shop (from environment, DATABASE_URL)");

        assertThat(locate(url("jdbc:postgresql://parameter:5433/shop?user=app")))
                .hasToString("database: postgresql://app@parameter:5433/shop (from schema.url)");
    }

    @Test
    void dotEnvIsTheNearestThatHasTheVariableUpToTheRoot() throws IOException {
        dotEnv(root, "DATABASE_URL=postgresql://outside/shop");
        assertThat(locator().locate(DatabaseParameters.NONE)).isEmpty();

        dotEnv(root.resolve("reactor"), "DATABASE_URL=postgresql://app@reactor/shop");
        dotEnv(module, "OTHER=1");
        assertThat(locate(DatabaseParameters.NONE))
                .hasToString("database: postgresql://app@reactor:5432/shop (from ../.env, DATABASE_URL)");
    }

    @Test
    void testIsAnOptionalOverrideAndSaysSo() throws IOException {
        variables.put("DATABASE_URL", "postgresql://app@development/shop");
        DatabaseParameters test = environment("test");
        assertThat(locate(test).origin()).isEqualTo("environment, DATABASE_URL");
        assertThat(locate(test).notes()).containsExactly("TEST_DATABASE_URL is not set: DATABASE_URL is used");

        dotEnv(module, "TEST_DATABASE_URL=postgresql://app@test/shop");
        assertThat(locate(test).origin()).isEqualTo(".env, TEST_DATABASE_URL");
        assertThat(locate(test).notes()).isEmpty();
    }

    @Test
    void anyOtherEnvironmentMustBeSet() {
        variables.put("DATABASE_URL", "postgresql://app@development/shop");

        assertThatThrownBy(() -> locate(environment("eu-staging")))
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSET_ENVIRONMENT))
                .hasMessageContaining("EU_STAGING_DATABASE_URL is set neither in the environment nor in a .env file");
        assertThatThrownBy(() -> locate(environment("no/name"))).hasMessageContaining("not a name");

        variables.put("EU_STAGING_DATABASE_URL", "postgresql://app@staging/shop");
        assertThat(locate(environment("eu-staging")).origin()).isEqualTo("environment, EU_STAGING_DATABASE_URL");
    }

    @Test
    void anEnvironmentBesideAUrlIsAParameterWithoutEffect() {
        DatabaseParameters both = new DatabaseParameters("postgresql://app@db/shop", "staging", null, null, null);

        assertThat(locate(both).notes())
                .containsExactly("schema.environment=staging has no effect, because schema.url is given");
    }

    @Test
    void parametersGoBeforeSettingsBeforeTheUrl() {
        ServerCredentials server = new ServerCredentials("db", "fromSettings", Secret.of("settingsPassword"));
        String url = "postgresql://fromUrl:urlPassword@db/shop";

        DatabaseAddress settings =
                locate(new DatabaseParameters(url, null, null, null, server)).address();
        assertThat(settings.user()).isEqualTo("fromSettings");
        assertThat(settings.password()).isEqualTo(Secret.of("settingsPassword"));

        DatabaseAddress parameter =
                locate(new DatabaseParameters(url, null, "given", null, server)).address();
        assertThat(parameter.user()).isEqualTo("given");
        assertThat(parameter.password()).isEqualTo(Secret.of("settingsPassword"));
    }

    @Test
    void libpqVariablesFillInWhatTheUrlLeavesOut() {
        variables.putAll(Map.of(
                "PGHOST",
                "db.example",
                "PGPORT",
                "5433",
                "PGUSER",
                "app",
                "PGPASSWORD",
                PASSWORD,
                "PGDATABASE",
                "shop",
                "PGSSLMODE",
                "require",
                "PGCONNECT_TIMEOUT",
                "3"));

        DatabaseAddress all = locate(url("postgresql://")).address();
        assertThat(all.display()).isEqualTo("postgresql://app@db.example:5433/shop");
        assertThat(all.password()).isEqualTo(Secret.of(PASSWORD));
        assertThat(all.properties()).isEqualTo(Map.of("sslmode", "require", "connectTimeout", "3"));

        assertThat(locate(url("postgresql://me:x@there:1/here?sslmode=disable"))
                        .address()
                        .driverProperties())
                .isEqualTo(Map.of("user", "me", "password", "x", "sslmode", "disable", "connectTimeout", "3"));
    }

    @Test
    void noVariableTakesAwayTheTlsThatTheUrlWants() {
        variables.putAll(Map.of("PGSSLMODE", "disable", "PGSSLROOTCERT", "system"));
        String authority = root.resolve("ca.pem").toString();

        assertThat(locate(url("jdbc:postgresql://db/shop?ssl=true")).address().properties())
                .containsEntry("sslmode", "verify-full");
        assertThat(locate(url("postgresql://db/shop?sslmode=verify-ca&sslrootcert=" + authority))
                        .address()
                        .properties())
                .isEqualTo(Map.of("sslmode", "verify-ca", "sslrootcert", authority));
    }

    @Test
    void aDotEnvWithTheUrlMayHoldThePasswordToo() throws IOException {
        dotEnv(module, "PGPASSWORD=zqXw\nDATABASE_URL=postgresql://app@db/shop");

        assertThat(locate(DatabaseParameters.NONE).address().password()).isEqualTo(Secret.of(PASSWORD));
    }

    @Test
    void aVariableThatIsNotValidIsNamed() {
        variables.put("PGSSLMODE", "perhaps");
        assertThatThrownBy(() -> locate(url("postgresql://db/shop")))
                .hasMessageStartingWith(
                        "schema.url: PGSSLMODE: the value of 'sslmode' is not valid. Use one of: disable");

        variables.clear();
        variables.put("DATABASE_URL", "postgresql://app:zqXw@db:x/shop");
        assertThatThrownBy(() -> locate(DatabaseParameters.NONE))
                .hasMessageStartingWith("environment, DATABASE_URL: the port is not a number")
                .hasMessageNotContaining(PASSWORD);
    }

    @Test
    void aServiceFillsInBeforeTheVariables() throws IOException {
        Files.writeString(
                home.resolve(".pg_service.conf"),
                "# services\n[other]\nhost=wrong\n[shop]\nhost=db.example\nport=5433\n\ndbname=shop\nuser=app\n[z]\nuser=z\n");
        variables.put("PGHOST", "variable");

        assertThat(locate(url("postgresql://?service=shop")).address().display())
                .isEqualTo("postgresql://app@db.example:5433/shop");
        assertThatThrownBy(() -> locate(url("service=nope")))
                .hasMessageContaining(
                        "the connection service 'nope' is not defined in " + home.resolve(".pg_service.conf"));
    }

    @Test
    void aServicesSettingThatIsNotValidIsNamedByItsLine() throws IOException {
        Path services = home.resolve(".pg_service.conf");
        Files.writeString(services, "[shop]\nhost=db\nsslmode=perhaps\n");

        assertThatThrownBy(() -> locate(url("service=shop")))
                .hasMessageStartingWith(
                        "schema.url: " + services + ":3: the value of 'sslmode' is not valid. Use one of:");
    }

    @Test
    void thePasswordFileSuppliesAMissingPassword() throws IOException {
        passwordFile("# comment\nother:*:*:*:no\ndb:5432:shop:app:a\\:b\\\\c\n*:*:*:*:rest\n", "rw-------");

        assertThat(locate(url("postgresql://app@db/shop")).address().password()).isEqualTo(Secret.of("a:b\\c"));
        assertThat(locate(url("postgresql://app@elsewhere/shop")).address().password())
                .isEqualTo(Secret.of("rest"));
        assertThat(locate(url("postgresql://app:own@db/shop")).address().password())
                .isEqualTo(Secret.of("own"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such permissions")
    void aPasswordFileThatOthersMayReadIsPassedOverWithANote() throws IOException {
        passwordFile("*:*:*:*:zqXw\n", "rw-r--r--");

        LocatedDatabase located = locate(url("postgresql://app@db/shop"));

        assertThat(located.address().password()).isNull();
        assertThat(located.notes()).singleElement().asString().contains(".pgpass is readable by others");
    }

    @Test
    void theProjectsDatasourceIsAskedForByName() {
        application = new ApplicationDatasource(
                "jdbc:postgresql://db:5433/shop?user=url", "spring.datasource.url", "app", Secret.of(PASSWORD));
        variables.put("DATABASE_URL", "postgresql://environment/shop");

        LocatedDatabase located = locate(url("project"));

        assertThat(located)
                .hasToString(
                        "database: postgresql://app@db:5433/shop (from schema.url=project, spring.datasource.url)");
        assertThat(located.address().password()).isEqualTo(Secret.of(PASSWORD));
        assertThat(locate(DatabaseParameters.NONE).address().display()).contains("environment");
    }

    @Test
    void theParametersCredentialsGoBeforeTheDatasources() {
        application = new ApplicationDatasource(
                "jdbc:postgresql://db/shop", "quarkus.datasource.jdbc.url", "app", Secret.of(PASSWORD));

        LocatedDatabase located = locate(new DatabaseParameters("project", null, "reader", Secret.of("other"), null));

        assertThat(located.address().user()).isEqualTo("reader");
        assertThat(located.address().password()).isEqualTo(Secret.of("other"));
    }

    @Test
    void aProjectWithoutDatasourceIsRefusedRatherThanIgnored() {
        assertThatThrownBy(() -> locate(url("project")))
                .hasMessage("schema.url=project: there is no framework. Give the URL.");
    }

    @Test
    void aDatasourceThatIsNotPostgresqlIsNamedByItsSetting() {
        application = new ApplicationDatasource("jdbc:h2:mem:shop", "spring.datasource.url", null, null);

        assertThatThrownBy(() -> locate(url("project")))
                .hasMessageStartingWith("schema.url=project, spring.datasource.url: ");
    }

    @Test
    void nothingPrintsAPassword() {
        variables.put("DATABASE_URL", "postgresql://app:zqXw@db/shop?sslpassword=zqXw");
        LocatedDatabase located = locate(DatabaseParameters.NONE);
        DatabaseParameters parameters =
                new DatabaseParameters("postgresql://app:zqXw@db/shop", null, "app", Secret.of(PASSWORD), null);

        assertThat(new ApplicationDatasource("jdbc:postgresql://h/d?password=zqXw", "name", "app", Secret.of(PASSWORD)))
                .hasToString("name");
        assertThat(located + " " + located.address() + located.address().password() + parameters + surroundings()
                        + ConnectionUrl.parse("postgresql://app:zqXw@db/shop"))
                .doesNotContain(PASSWORD);
    }

    private LocatedDatabase locate(DatabaseParameters parameters) {
        return locator().locate(parameters).orElseThrow();
    }

    private LookupEnvironment surroundings() {
        return new LookupEnvironment(module, root.resolve("reactor"), home, variables);
    }

    private static DatabaseParameters url(String url) {
        return new DatabaseParameters(url, null, null, null, null);
    }

    private static DatabaseParameters environment(String environment) {
        return new DatabaseParameters(null, environment, null, null, null);
    }

    private static void dotEnv(Path directory, String text) throws IOException {
        Files.writeString(directory.resolve(".env"), text);
    }

    private DatabaseLocator locator() {
        return new DatabaseLocator(surroundings(), () -> {
            if (application == null) {
                throw new ConnectionException(
                        ConnectionException.Reason.NO_DATASOURCE, "there is no framework", "Give the URL");
            }
            return application;
        });
    }

    private void passwordFile(String text, String permissions) throws IOException {
        Path file = Files.writeString(home.resolve(".pgpass"), text);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
