package io.github.schemaguard.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.connection.ApplicationDatasource;
import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredDatasourceTest {
    private static final String SPRING_BOOT = "spring-boot-3.5.0";
    private static final String MICRONAUT = "micronaut-4.10.26";
    private static final String QUARKUS = "smallrye-config-3.13.4";

    @TempDir
    Path directory;

    @Test
    void spring_boot_reads_it_with_placeholders_and_relaxed_names() throws IOException {
        resource("application.yml", """
                db: {host: db.example, secret: hush}
                spring:
                  datasource:
                    URL: jdbc:postgresql://${db.host}:5433/${DB_NAME_THAT_NOBODY_SETS:shop}
                    user-name: ignored
                    username: app
                    password: ${db.secret}
                    hikari: {maximum-pool-size: "${UNSET_AND_NOT_ASKED_FOR}"}
                """);

        ApplicationDatasource found = datasource(SPRING_BOOT);

        assertThat(found)
                .isEqualTo(new ApplicationDatasource(
                        "jdbc:postgresql://db.example:5433/shop", "spring.datasource.url", "app", Secret.of("hush")));
    }

    @Test
    void spring_boots_active_profile_counts() throws IOException {
        resource(
                "application.properties",
                "spring.profiles.active=staging\nspring.datasource.url=jdbc:postgresql://a/b\n");
        resource("application-staging.properties", "spring.datasource.url=jdbc:postgresql://staging/b\n");

        ApplicationDatasource found = datasource(SPRING_BOOT);

        assertThat(found.url()).isEqualTo("jdbc:postgresql://staging/b");
        assertThat(found.username()).isNull();
        assertThat(found.password()).isNull();
    }

    @Test
    void a_built_and_stale_configuration_does_not_win_over_its_source() throws IOException {
        Path built =
                Files.createDirectories(directory.resolve("target/classes")).resolve("application.properties");
        Files.writeString(built, "spring.datasource.url=jdbc:postgresql://old/b\n");
        resource("application.properties", "spring.datasource.url=jdbc:postgresql://new/b\n");

        assertThat(datasource(SPRING_BOOT).url()).isEqualTo("jdbc:postgresql://new/b");
    }

    @Test
    void quarkus_reads_it_as_built_for_production() throws IOException {
        resource("application.properties", """
                quarkus.datasource.username=base
                %prod.quarkus.datasource.username=app
                %dev.quarkus.datasource.username=dev
                quarkus.datasource.password=${secret}
                secret=hush
                """);
        resource("application.yaml", """
                quarkus:
                  datasource:
                    jdbc:
                      url: jdbc:postgresql://${DB_HOST_THAT_NOBODY_SETS:db.example}/shop
                """);

        ApplicationDatasource found = datasource(QUARKUS);

        assertThat(found)
                .isEqualTo(new ApplicationDatasource(
                        "jdbc:postgresql://db.example/shop", "quarkus.datasource.jdbc.url", "app", Secret.of("hush")));
    }

    @Test
    void micronaut_reads_it_from_its_default_datasource() throws IOException {
        resource("application.yml", """
                datasources:
                  default:
                    url: jdbc:postgresql://${db.host}/shop
                    username: app
                    password: ${DB_PASSWORD_THAT_NOBODY_SETS:hush}
                db.host: db.example
                """);

        assertThat(datasource(MICRONAUT))
                .isEqualTo(new ApplicationDatasource(
                        "jdbc:postgresql://db.example/shop", "datasources.default.url", "app", Secret.of("hush")));
    }

    @Test
    void a_placeholder_without_a_value_is_named() throws IOException {
        resource(
                "application.properties",
                "spring.datasource.url=${SHOP_DB}\nquarkus.datasource.jdbc.url=${SHOP_DB}\n"
                        + "datasources.default.url=${SHOP_DB}\n");

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> datasource(SPRING_BOOT))
                .withMessageContaining("(spring.datasource.url)")
                .withMessageContaining("SHOP_DB");
        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> datasource(QUARKUS))
                .withMessageContaining("(quarkus.datasource.jdbc.url)")
                .withMessageContaining("SHOP_DB");
        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> datasource(MICRONAUT))
                .withMessageContaining("(datasources.default.url)")
                .withMessageContaining("SHOP_DB");
    }

    @Test
    void a_configuration_without_a_datasource_is_reported() throws IOException {
        resource("application.properties", "spring.application.name=shop\n");

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> datasource(SPRING_BOOT))
                .withMessage("Spring Boot's configuration has no spring.datasource.url."
                        + " Give the database's URL instead of 'project', or set DATABASE_URL.");
        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> datasource(QUARKUS))
                .withMessageStartingWith("Quarkus' configuration has no quarkus.datasource.jdbc.url.");
    }

    @Test
    void a_configuration_that_cannot_be_parsed_is_reported() throws IOException {
        resource("application.yml", "spring: [unclosed\n");

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> datasource(SPRING_BOOT))
                .withMessageContaining("Spring Boot cannot read the project's configuration")
                .withMessageContaining("line 2");
    }

    @Test
    void a_framework_without_a_jar_that_it_needs_is_reported() throws IOException {
        String jar = "microprofile-config-api";

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> datasource(QUARKUS, jar))
                .withMessageStartingWith("Quarkus is on the class path without org.eclipse.microprofile.config.")
                .withMessageContaining("the module has no file of configuration");

        resource("META-INF/microprofile-config.properties", "quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop\n");
        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> datasource(QUARKUS, jar))
                .withMessageStartingWith("Quarkus cannot read the project's configuration"
                        + " (META-INF/microprofile-config.properties): org.eclipse.microprofile.config.")
                .withMessageContaining(" is missing on the class path. Of the jar that has it, mvn dependency:tree");
    }

    @Test
    void a_class_that_only_a_value_needs_is_named() throws IOException {
        resource("application.properties", "host=db\nquarkus.datasource.jdbc.url=jdbc:postgresql://${host}/shop\n");

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> datasource(QUARKUS, "smallrye-common-expression"))
                .withMessageContaining("(quarkus.datasource.jdbc.url): io.smallrye.common.expression.Expression");
    }

    @Test
    void a_module_without_either_framework_is_reported() {
        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> datasource(""))
                .withMessageContaining("none of Spring Boot (2.0 or later), Quarkus and Micronaut");
    }

    private void resource(String name, String content) throws IOException {
        Path file = directory.resolve("src/main/resources").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private ApplicationDatasource datasource(String framework) throws IOException {
        return datasource(framework, "no jar");
    }

    private ApplicationDatasource datasource(String framework, String missingJar) throws IOException {
        Path output = directory.resolve("target/classes");
        List<Path> classPath = new ArrayList<>(List.of(output));
        if (!framework.isEmpty()) {
            TestLibraries.jars(framework).stream()
                    .filter(jar -> !jar.getFileName().toString().startsWith(missingJar))
                    .forEach(classPath::add);
        }
        return new ConfiguredDatasource(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        classPath,
                        output,
                        List.of(ResourceDirectory.unfiltered(directory.resolve("src/main/resources"))),
                        directory,
                        directory.resolve("target/schema/configuration"))
                .find();
    }
}
