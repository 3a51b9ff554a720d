package io.github.schemaguard.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.schemaguard.migrations.apply.FreshDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server without the extension says what is missing; with the extension it has it. */
class ExtensionObjectTest {

    private static final List<ExtensionObject> ALL = ExtensionObject.known().values().stream()
            .sorted(Comparator.comparing(ExtensionObject::toString))
            .toList();

    @Test
    void what_is_missing_is_found_in_the_extension_that_the_advice_names() throws SQLException {
        FreshDatabase database = FreshDatabase.create();
        Set<String> available = new HashSet<>(database.query("select name from pg_available_extensions"));
        try (Connection connection = database.scratch().connect();
                Statement statement = connection.createStatement()) {
            for (ExtensionObject each : ALL) {
                SQLException refusal = catchThrowableOfType(SQLException.class, () -> statement.execute(probe(each)));
                assertThat((Throwable) refusal).as(each.toString()).isNotNull();
                assertThat(FailureAdvice.nextStep(refusal.getSQLState(), FailureAdvice.oneLine(refusal.getMessage())))
                        .as(refusal.getMessage())
                        .startsWith("The extension " + each.extension() + " has ")
                        .contains("CREATE EXTENSION IF NOT EXISTS ")
                        .satisfies(advice -> assertThat(advice.contains("-Dschema.scratchUrl"))
                                .isEqualTo(!each.contrib()));
                assertThat(available.contains(each.extension()))
                        .as(each.extension())
                        .isEqualTo(each.contrib());
            }
            for (ExtensionObject each : ALL) {
                if (each.contrib()) {
                    statement.execute("create extension if not exists \"" + each.extension() + "\" cascade");
                    if (each.kind().equals("function")) {
                        assertThat(database.query("select extname from pg_extension e join pg_depend d on d.refobjid ="
                                        + " e.oid and d.deptype = 'e' join pg_proc p on p.oid = d.objid where proname ="
                                        + " '" + each.name() + "'"))
                                .as(each.toString())
                                .contains(each.extension());
                    } else {
                        assertThatCode(() -> statement.execute(probe(each)))
                                .as(each.toString())
                                .doesNotThrowAnyException();
                    }
                }
            }
        }
    }

    /** A statement that needs the object. */
    private static String probe(ExtensionObject object) {
        String name = object.name().replace("*", "x");
        return switch (object.kind()) {
            case "type" -> "select null::" + name;
            case "function" -> "select " + name + "()";
            case "operator class" ->
                "create temp table o (x " + (name.contains("int") ? "int[]" : "text") + "); create index on o using "
                        + (name.startsWith("gin") ? "gin" : "gist") + " (x " + name + "); drop table o";
            case "access method" ->
                "create temp table o (x int); create index on o using " + name + " (x); drop table o";
            case "foreign-data wrapper" -> "create server s foreign data wrapper " + name + "; drop server s";
            case "text search dictionary" -> "select ts_lexize('" + name + "', 'a')";
            case "schema" -> "create table " + name + ".t ()";
            case "gin class" -> "create temp table o (x " + name + "); create index on o using gin (x); drop table o";
            case "gist class" -> "create temp table o (x " + name + "); create index on o using gist (x); drop table o";
            default -> throw new IllegalStateException(object.kind());
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type \"public.geometry\" does not exist | The extension postgis has the type geometry. The embedded server"
                        + " does not have this extension. Use a scratch server that has it, -Dschema.scratchUrl=…, with CREATE"
                        + " EXTENSION IF NOT EXISTS postgis in a migration, or compare with a database that has it,"
                        + " -Dschema.url=…",
                "type \"citext[]\" does not exist | The extension citext has the type citext. Run CREATE EXTENSION IF NOT"
                        + " EXISTS citext in a migration before this one. If one does, add the extension's schema to the"
                        + " search_path",
                "function public.uuid_generate_v4() does not exist | The extension uuid-ossp has the function"
                        + " uuid_generate_v4. Run CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" in a migration before this one."
                        + " If one does, add the extension's schema to the search_path",
                "type \"mood\" does not exist | The scratch server starts empty, so this fails on every new database: fix the"
                        + " migration, or the earlier one that should have created what is missing",
                "function strange(integer) does not exist | The scratch server starts empty, so this fails on every new"
                        + " database: fix the migration, or the earlier one that should have created what is missing",
            })
    void the_next_step_names_the_extension_or_none(String message, String advice) {
        assertThat(FailureAdvice.nextStep("42704", "ERROR: " + message)).isEqualTo(advice);
    }
}
