package io.github.schemaguard.migrations.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlMigrationsTest {
    @TempDir
    Path directory;

    private SampleProject project;
    private FreshDatabase database;

    @BeforeEach
    void prepare() throws Exception {
        project = SampleProject.in(directory);
        database = FreshDatabase.create();
    }

    @Test
    void files_are_sent_in_natural_order_and_undoing_ones_left_out() throws Exception {
        project.file("sql/2_fill.sql", "INSERT INTO t VALUES (1), (2);")
                .file("sql/1_make.sql", "CREATE TABLE t (id int);")
                .file("sql/10_more.sql", "CREATE VIEW more AS SELECT count(*) AS n FROM t;")
                .file("sql/2_fill.down.sql", "DROP TABLE t;");

        MigrationOutcome.Applied outcome = apply("sql:sql");

        assertThat(outcome.migrations())
                .extracting(AppliedMigration::script)
                .containsExactly("1_make.sql", "2_fill.sql", "10_more.sql");
        assertThat(outcome.summary()).isEqualTo("SQL files, 3 migrations, the last 10_more.sql");
        assertThat(database.query("SELECT n FROM more")).containsExactly("2");
    }

    @Test
    void a_function_of_an_extension_that_no_migration_creates_is_explained() throws Exception {
        project.file("sql/1.sql", "CREATE TABLE t (id uuid DEFAULT uuid_generate_v4());");

        assertThatThrownBy(() -> apply("sql:sql"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(
                        ". The extension uuid-ossp has the function uuid_generate_v4. Run CREATE EXTENSION IF"
                                + " NOT EXISTS \"uuid-ossp\" in a migration before this one.");
        project.file("sql/0.sql", "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\";");

        assertThat(apply("sql:sql").migrations()).hasSize(2);
    }

    @Test
    void a_file_of_another_database_is_named() throws Exception {
        project.file("sql/1.sql", "CREATE TABLE other (id int, shop int);\nCREATE TABLE public.\"shop\" (id int);")
                .file("sql/2.sql", "CREATE TABLE another (shop int);")
                .file("sql/3.sql", "SELECT 1;\nCREATE TABLE shop (id int);");

        assertThatThrownBy(() -> apply("sql:sql"))
                .isInstanceOf(MigrationException.class)
                .hasMessage(
                        "sql/3.sql, line 2: ERROR: relation \"shop\" already exists. Statement: CREATE TABLE shop (id int)."
                                + " The scratch server starts empty, so this fails on every new database: fix the"
                                + " migration, or the earlier one that has created it already. sql/1.sql, line 2, has"
                                + " already created shop. schema.migrations=sql:sql runs every *.sql file of the"
                                + " directory in one database. If the files are for several databases, name those of"
                                + " one: sql:sql/1.sql or sql:sql/3.sql.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX i ON t (a); | CREATE TABLE u (a int); CREATE INDEX i ON u (a); | i",
                "CREATE TYPE mood AS ENUM ('a'); | CREATE TYPE mood AS ENUM ('b'); | mood",
                "CREATE SCHEMA shop; | CREATE SCHEMA shop; | shop",
                "CREATE EXTENSION citext; | CREATE EXTENSION citext; | citext",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; | CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'; | f",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; | CREATE OR REPLACE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT 2'; | f",
                "CREATE RULE r AS ON UPDATE TO t DO NOTHING; CREATE POLICY r ON t; | CREATE POLICY r ON t; | r",
                "ALTER TABLE t ADD b int; | ALTER TABLE t ADD b int; | t",
                "ALTER TABLE t ADD b int; | ALTER TABLE t ADD a int; | t",
                "ALTER TABLE t ADD PRIMARY KEY (a); | ALTER TABLE t ADD PRIMARY KEY (a); | t",
                "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 1); | ALTER TABLE t ADD CONSTRAINT c CHECK (a > 2); | t",
                "SELECT 1; | CREATE TABLE IF NOT EXISTS t (b int); CREATE INDEX i ON t (b); | t",
                "INSERT INTO t VALUES (1); CREATE UNIQUE INDEX ON t (a); | CREATE TABLE IF NOT EXISTS t (a int); INSERT INTO t VALUES (1); | t",
            })
    void what_two_files_create_is_explained(String first, String second, String name) throws Exception {
        project.file("sql/main/1.sql", "CREATE TABLE t (a int);\n" + first);
        project.file("sql/audit/audit.sql", "SELECT 1;").file("sql/other/2.sql", second);

        assertThatThrownBy(() -> apply("sql:sql"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(", has already created " + name + ". schema.migrations=sql:sql runs every")
                .hasMessageEndingWith(" name those of one: sql:sql/main or sql:sql/other.");
    }

    @Test
    void a_file_that_another_one_includes_is_explained() throws Exception {
        project.file("sql/all.sql", "\\ir tables/shop.sql\n")
                .file("sql/tables/shop.sql", "CREATE TABLE shop (id int);\n");

        assertThatThrownBy(() -> apply("sql:sql"))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("sql/tables/shop.sql, line 1: ERROR: relation \"shop\" already exists")
                .hasMessageEndingWith(" The file has run before, because sql/all.sql includes it, and"
                        + " schema.migrations=sql:sql runs every *.sql file of the directory. Name the one file:"
                        + " schema.migrations=sql:sql/all.sql.");

        prepare();
        assertThat(apply("sql:sql/all.sql").migrations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (id int);\nCREATE TABLE mine (id int);",
                "CREATE SCHEMA b; CREATE TABLE b.shop (id int); CREATE TABLE b.shop (id int);",
                "DROP TABLE shop; CREATE TABLE shop (id int); CREATE TABLE shop (id int);",
                "DO 'BEGIN CREATE TABLE shop (id int); END';"
            })
    void no_other_file_is_blamed_for_what_a_file_creates_itself(String twice) throws Exception {
        project.file("sql/1.sql", "CREATE SCHEMA a; CREATE TABLE a.shop (id int); CREATE TABLE shop (id int);");
        project.file("sql/2.sql", twice);

        assertThatThrownBy(() -> apply("sql:sql"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("already exists")
                .hasMessageEndingWith("the earlier one that has created it already.");
    }

    @Test
    void a_statement_that_hangs_is_stopped() throws Exception {
        project.file("sql/1.sql", "SELECT 1;\nSELECT pg_sleep(3600);");

        assertThatThrownBy(() -> new MigrationRunner(SampleProject.NO_LIBRARIES)
                        .apply(project.request("sql:sql", Duration.ofSeconds(1)), database.scratch()))
                .isInstanceOf(MigrationException.class)
                .hasMessage("sql/1.sql, line 2: stopped after 1 s; set schema.timeLimit if it needs more. Statement:"
                        + " SELECT pg_sleep(3600)");
    }

    @Test
    void a_dump_is_sent_with_its_rows_psql_commands_and_owners() throws Exception {
        String owner = "owner_" + database.scratch().name();
        project.file("dump/schema.sql", """
                --
                -- PostgreSQL database dump
                --
                \\restrict kX0
                SET statement_timeout = 0;
                SET setting_of_a_newer_version = 0;
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE SCHEMA public;
                CREATE FUNCTION public.two() RETURNS int LANGUAGE sql AS $_$ SELECT 2; $_$;
                CREATE FUNCTION public.three() RETURNS int LANGUAGE sql
                    BEGIN ATOMIC
                     SELECT CASE WHEN true THEN 1 ELSE 2 END;
                     SELECT 3;
                    END;
                CREATE TABLE public.t (id int, note text);
                ALTER TABLE public.t OWNER TO %s;
                COPY public.t (id, note) FROM stdin;
                1	a;b
                2	\\N
                \\.


                CREATE INDEX CONCURRENTLY t_note ON public.t (note);
                \\unrestrict kX0
                """.formatted(owner));

        MigrationOutcome.Applied outcome = apply("sql:dump");

        assertThat(database.query("SELECT note FROM t ORDER BY id")).containsExactly("a;b", null);
        assertThat(database.query("SELECT two() + three()")).containsExactly("5");
        assertThat(outcome.notes())
                .containsExactly(
                        "dump/schema.sql, line 6 is left out, as psql would also continue: ERROR: unrecognized configuration"
                                + " parameter \"setting_of_a_newer_version\"",
                        "dump/schema.sql, line 8 is left out, as psql would also continue: ERROR: schema \"public\" already exists",
                        "role " + owner + ", which the migrations expect, was created on the scratch server");
    }

    @Test
    void a_schema_that_files_expect_is_created() throws Exception {
        project.file("sql/1.sql", "CREATE TABLE shop.t (id int);\nCREATE TABLE shop.u (id int);\n");

        MigrationOutcome.Applied outcome = apply("sql:sql");

        assertThat(database.query("SELECT 1 FROM shop.u")).isEmpty();
        assertThat(outcome.notes())
                .containsExactly("schema shop, which the migrations expect, was created on the scratch server");
    }

    @Test
    void a_failing_statement_is_named_with_file_and_line() throws Exception {
        project.file("sql/1.sql", "CREATE TABLE t (id int);\n\n-- wrong\nALTER TABLE u\n  ADD x int;\n");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply("sql:sql"))
                .withMessageStartingWith(
                        "sql/1.sql, line 4: ERROR: relation \"u\" does not exist. Statement: ALTER TABLE u"
                                + " ADD x int. The scratch server starts empty")
                .satisfies(failure -> assertThat(failure.line()).isEqualTo(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE t (\\n  id int, -- 😀\\n  a text,\\n  b txt); | 4 | type \"txt\" does not exist",
                "SELECT 1;\\nCREATE TABLE t (id int, n int);\\nCOPY t FROM stdin;\\n1\\t2\\n3\\tx\\n\\.\\n | 5 | invalid input syntax for type integer",
                "CREATE TABLE t (id int, n int);\\nCOPY t\\n  FROM stdin\\n;\\n1\\t2\\n3\\n\\.\\n | 6 | missing data for column",
                "CREATE TABLE t (id int PRIMARY KEY);\\nCOPY t FROM stdin;\\n1\\n2\\n1\\n\\.\\n | 5 | duplicate key value"
            })
    void a_failure_within_a_statement_is_named_with_its_own_line(String script, int line, String message)
            throws Exception {
        project.file("sql/1.sql", script.replace("\\n", "\n").replace("\\t", "\t"));

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply("sql:sql"))
                .withMessageStartingWith("sql/1.sql, line " + line + ": ERROR: ")
                .withMessageContaining(message);
    }

    @Test
    void included_files_are_sent_and_other_psql_commands_refused() throws Exception {
        project.file("sql/1.sql", "\\set ON_ERROR_STOP on\n\\ir parts/t.inc\n")
                .file("sql/parts/t.inc", "CREATE TABLE t ();");
        apply("sql:sql");
        assertThat(database.tables()).containsExactly("t");

        project.file("sql/2.sql", "SELECT 1;\n\\gexec\n");
        assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> apply("sql:sql"));
        project.file("other/2.sql", "SELECT 1;\n\\copy t from 'x'\n");
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply("sql:other"))
                .withMessage("other/2.sql, line 2: psql's \\copy is not supported: write plain SQL instead");
    }

    @Test
    void a_file_that_quits_ends_and_the_one_that_includes_it_goes_on() throws Exception {
        project.file("sql/1.sql", "\\ir ../included.psql\nCREATE TABLE after (id int);\n");
        project.file("included.psql", "CREATE TABLE before (id int);\n\\q\nCREATE TABLE never (id int);\n");

        apply("sql:sql");

        assertThat(database.query("SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace ="
                        + " 'public'::regnamespace ORDER BY 1"))
                .containsExactly("after", "before");
    }

    static List<Path> scriptsForPsql() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/migrations/psql"))) {
            return files.sorted().toList();
        }
    }

    /** The first line of each script has what psql 15 leaves in the table. */
    @ParameterizedTest
    @MethodSource("scriptsForPsql")
    void scripts_are_read_as_psql_does(Path script) throws Exception {
        Files.createDirectories(directory.resolve("sql"));
        Files.copy(script, directory.resolve("sql/1.sql"));

        apply("sql:sql");

        String first = Files.readAllLines(script).get(0);
        assertThat(database.query("SELECT v::text FROM result")).containsExactly(first.substring("-- ".length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\\set a `date` | psql's \\set: a command of the shell in backquotes is not run: write its output there, as '…'",
                "\\set a x\\y | psql's \\set: a backslash ends a command of psql: write what follows it on a line of its own,"
                        + " and a backslash in a value as '\\\\'",
                "\\set a 'x | psql's \\set: a quoted string does not end on its line: close it there",
                "\\set a-b 1 | psql's \\set: a-b is no name of a variable: use letters, digits and underscores",
                "SELECT 1 AS x \\gset | psql's \\gset is not supported: give the variable its value with \\set, or write a DO"
                        + " block",
                "\\getenv home HOME | psql's \\getenv is not supported: give the variable its value with \\set, or write a DO"
                        + " block",
                "SELECT 1 \\gexec | psql's \\gexec is not supported: write plain SQL instead",
                "\\! touch ran | psql's \\! is not supported: write plain SQL instead",
                "\\set q '\\\\! touch ran' | ",
                "SELECT \\i other.sql | psql's \\i is supported between statements only: end the statement before it with a"
                        + " semicolon",
                "CREATE SCHEMA :missing; | ERROR: syntax error at or near \":\". Statement: CREATE SCHEMA :missing. psql's"
                        + " variable missing has no value: give it one with \\set in this file. Values that psql gets elsewhere,"
                        + " such as from psql -v, are not known here.",
                "CREATE SCHEMA a:x; | ERROR: syntax error at or near \":\". Statement: CREATE SCHEMA a:x. psql's variable x has"
                        + " no value: give it one with \\set in this file. Values that psql gets elsewhere, such as from psql -v,"
                        + " are not known here."
            })
    void what_is_not_supported_of_variables_is_refused_with_its_line(String line, @Nullable String message)
            throws Exception {
        project.file("sql/1.sql", "\\set many 'a\\nb\\nc'\nSELECT :'many';\n" + line + "\n:q\n;");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply("sql:sql"))
                .withMessage("sql/1.sql, line "
                        + (message == null
                                ? "4: psql's \\! is not supported: write plain SQL instead"
                                : "3: " + message));
        assertThat(Path.of("ran")).doesNotExist();
        assertThat(directory.resolve("ran")).doesNotExist();
    }

    @Test
    void values_that_read_each_other_do_not_fill_the_memory() throws Exception {
        project.file("sql/1.sql", "\\set a 0123456789\n" + "\\set a :a:a\n".repeat(60) + "SELECT 1;\n");
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply("sql:sql"))
                .withMessageStartingWith("sql/1.sql, line ")
                .withMessageContaining("have more than 10000000 characters in all: write the statements without them");

        project.file(
                "sql/1.sql",
                "\\set a 0123456789\n" + "\\set a :a:a\n".repeat(15) + "SELECT '" + "' || :'a' || '".repeat(99)
                        + "';\n");
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply("sql:sql"))
                .withMessageContaining("have more than 10000000 characters in all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET standard_conforming_strings = off;",
                "SET LOCAL standard_conforming_strings TO 'off'; SET standard_conforming_strings = false;",
                "SELECT set_config('standard_conforming_strings', 'off', false);",
                "SET standard_conforming_strings = off; SET standard_conforming_strings = on;"
                        + " SET standard_conforming_strings TO off;"
            })
    void a_script_can_change_how_its_strings_are_read(String change) throws Exception {
        project.file("sql/1.sql", change + """

                CREATE TABLE t (a text DEFAULT 'it\\'s; here');
                SET standard_conforming_strings = on;
                INSERT INTO t VALUES ('\\');
                INSERT INTO t DEFAULT VALUES;
                """);

        apply("sql:sql");

        assertThat(database.query("SELECT a FROM t")).containsExactly("\\", "it's; here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\encoding LATIN1 | ISO-8859-1",
                "\\encoding 'win1252' | windows-1252",
                "SET client_encoding = 'LATIN9'; | ISO-8859-15",
                "set session client_encoding to latin1; | ISO-8859-1",
                "SET NAMES 'LATIN1'; | ISO-8859-1",
                "SET client_encoding = 'LATIN1'; RESET client_encoding; | UTF-8",
                "\\encoding UTF8 | UTF-8"
            })
    void a_file_is_read_in_the_encoding_that_it_names(String declaration, String encoding) throws Exception {
        byte[] script = (declaration
                        + "\nCREATE TABLE t (caf\u00e9 text DEFAULT '\u00e9;');\nCOPY t FROM stdin;\nd\u00e9j\u00e0\n\\.\n")
                .getBytes(encoding);
        Files.createDirectories(directory.resolve("sql"));
        Files.write(directory.resolve("sql/1.sql"), script);

        apply("sql:sql");

        assertThat(database.query("SELECT caf\u00e9 FROM t")).containsExactly("d\u00e9j\u00e0");
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_its_line_and_what_to_do() throws Exception {
        Files.createDirectories(directory.resolve("sql"));
        Files.write(
                directory.resolve("sql/1.sql"), "SELECT 1;\nSELECT 'caf\u00e9';".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> apply("sql:sql"))
                .isInstanceOf(MigrationException.class)
                .hasMessage("sql/1.sql, line 2: the statement that begins here is not UTF-8. Save the file as UTF-8, or"
                        + " write its encoding in its first line, as for psql: \\encoding LATIN1");
    }

    @Test
    void a_server_that_is_gone_is_no_fault_of_the_migration() throws Exception {
        project.file("sql/1.sql", "SELECT pg_terminate_backend(pg_backend_pid());");

        assertThatThrownBy(() -> apply("sql:sql"))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("sql/1.sql, line 1: ")
                .hasMessageContaining("The scratch server is gone");
    }

    @Test
    void one_file_may_be_named() throws Exception {
        project.file("sql/1.sql", "CREATE TABLE one (id int);").file("sql/2.sql", "CREATE TABLE two (id int);");

        assertThat(apply("sql:sql/2.sql").summary()).isEqualTo("SQL files, 1 migration, 2.sql");
        assertThat(database.tables()).containsExactly("two");
    }

    @Test
    void an_empty_directory_is_a_value() {
        assertThat(new MigrationRunner(SampleProject.NO_LIBRARIES)
                        .apply(project.request("sql:none"), database.scratch()))
                .isEqualTo(new MigrationOutcome.NothingFound(
                        java.util.List.of(directory.resolve("none") + " (no such file or directory)")));
    }

    private MigrationOutcome.Applied apply(String choice) {
        return (MigrationOutcome.Applied)
                new MigrationRunner(SampleProject.NO_LIBRARIES).apply(project.request(choice), database.scratch());
    }
}
