package io.github.schemaguard.migrations.sql;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.migrations.FailureAdvice;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationRequest;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.net.SocketTimeoutException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/** Runs a script as {@code psql -f} does, as far as schemas and files of pg_dump need it. */
final class PsqlSession implements AutoCloseable {
    /** Commands that change what psql prints or protect a dump (\restrict): they are ignored. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("restrict", "unrestrict", "echo", "qecho", "warn", "timing", "pset", "x", "a", "t", "o");

    /** The rest of the file is not read, nor a statement without its end. */
    private static final Pattern QUIT = Pattern.compile("\\\\q(?:uit)?\\b.*");

    private static final Set<String> SUPPORTED =
            Set.of("set", "unset", "encoding", "i", "include", "ir", "include_relative");

    /** Commands that give variables values which only psql knows. */
    private static final Set<String> SETS_VARIABLES = Set.of("gset", "getenv", "prompt");

    private static final Pattern COMMAND = Pattern.compile("(?s)\\\\(?<name>[^\\s'\"`:\\\\]*)(?<rest>.*)");

    private static final Pattern MISSING = Pattern.compile("(role|schema) \"(.+)\" does not exist");
    private static final Pattern UNKNOWN_SETTING = Pattern.compile("(?is)set\\s+\\w+\\s*=.*");
    private static final Pattern PUBLIC_SCHEMA = Pattern.compile("(?is)create\\s+schema\\s+public\\s*");
    private static final Pattern CLIENT_ENCODING = Pattern.compile(
            "(?is)set\\s+(?:(?:session|local)\\s+)?(?:client_encoding\\s*(?:=|to\\s)|names\\s)\\s*'?([\\w-]+)'?\\s*");
    private static final Pattern DEFAULT_ENCODING =
            Pattern.compile("(?is)reset\\s+client_encoding\\s*|set\\s+names\\s*");
    private static final String UNDEFINED_OBJECT = "42704";
    private static final String DUPLICATE_SCHEMA = "42P06";
    private static final String SYNTAX_ERROR = "42601";

    private final Connection connection;
    private final String roleMark;
    private final MigrationRequest request;
    private final CreatedBefore created;
    private final List<String> notes;
    private final PsqlVariables variables = new PsqlVariables();
    private final Set<Path> files = new LinkedHashSet<>();
    private Charset encoding = ClientEncoding.DEFAULT;

    private PsqlSession(
            Connection connection,
            String roleMark,
            MigrationRequest request,
            CreatedBefore created,
            List<String> notes) {
        this.connection = connection;
        this.roleMark = roleMark;
        this.request = request;
        this.created = created;
        this.notes = notes;
    }

    /**
     * Opens a session.
     *
     * @param created gets what the script creates
     * @param notes gets a sentence for each statement that is not run as written
     */
    static PsqlSession open(
            DatabaseAddress target, MigrationRequest request, CreatedBefore created, List<String> notes) {
        Properties properties = target.driverProperties();
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("socketTimeout", String.valueOf(request.limit().toSeconds()));
        try {
            Connection connection = new Driver().connect(target.jdbcUrl(), properties);
            if (connection == null) {
                throw new MigrationException("The scratch database's URL is not PostgreSQL's: " + target.display());
            }
            PsqlSession session =
                    new PsqlSession(connection, new ScratchDatabase(target).roleMark(), request, created, notes);
            session.setOwnVariables(target);
            return session;
        } catch (SQLException refused) {
            throw new MigrationException("The scratch database " + target.display() + " refuses the connection: "
                    + FailureAdvice.oneLine(String.valueOf(refused.getMessage())));
        }
    }

    /** Those that psql sets itself, as far as a script for a schema needs them. */
    private void setOwnVariables(DatabaseAddress target) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        variables.set("DBNAME", target.database());
        variables.set("USER", server.getUserName());
        variables.set("ENCODING", "UTF8");
        variables.set(
                "SERVER_VERSION_NUM",
                String.valueOf(server.getDatabaseMajorVersion() * 10_000 + server.getDatabaseMinorVersion()));
        variables.set("SERVER_VERSION_NAME", server.getDatabaseProductVersion());
    }

    /**
     * Sends every statement, and the files that the script includes.
     *
     * @throws IOException when a file cannot be read
     * @throws MigrationException when the server refuses a statement
     */
    void run(Path file) throws IOException {
        files.add(file.toAbsolutePath().normalize());
        SqlScript script = new SqlScript(Files.readString(file, StandardCharsets.ISO_8859_1), this::replacement);
        for (SqlStatement bytes = script.next(hasStandardStrings());
                bytes != null;
                bytes = script.next(hasStandardStrings())) {
            SqlStatement statement = decoded(bytes, file);
            Matcher chosen = CLIENT_ENCODING.matcher(statement.text());
            if (statement.isPsqlCommand() && QUIT.matcher(statement.text()).matches()) {
                return;
            }
            if (statement.isPsqlCommand()) {
                obey(statement, file, script.isWithinStatement());
            } else if (chosen.matches()) {
                // The driver always speaks UTF-8 with the server, so the text is decoded here.
                use(chosen.group(1), statement, file);
            } else if (DEFAULT_ENCODING.matcher(statement.text()).matches()) {
                encoding = ClientEncoding.DEFAULT;
            } else {
                send(statement, file);
            }
            variables.forgetMissing();
        }
    }

    /** Of the use of a variable; both are bytes, one in each character. */
    private @Nullable String replacement(String use) {
        String value;
        try {
            value = variables.replacement(new String(use.getBytes(StandardCharsets.ISO_8859_1), encoding));
        } catch (IllegalArgumentException tooLarge) {
            throw new MigrationException("psql's variables: " + tooLarge.getMessage());
        }
        return value == null ? null : new String(value.getBytes(encoding), StandardCharsets.ISO_8859_1);
    }

    /** Whether a backslash is a plain character in {@code '…'}. The server reports the parameter after each statement. */
    private boolean hasStandardStrings() {
        try {
            return !"off"
                    .equals(connection.unwrap(PGConnection.class).getParameterStatus("standard_conforming_strings"));
        } catch (SQLException notOurDriver) {
            throw new IllegalStateException(notOurDriver);
        }
    }

    private SqlStatement decoded(SqlStatement bytes, Path file) {
        try {
            return bytes.decoded(encoding);
        } catch (CharacterCodingException notText) {
            throw new MigrationException(
                    at(file, bytes.line()) + "the statement that begins here is not " + encoding.name()
                            + ". Save the file as UTF-8, or write its encoding in its first line, as for psql:"
                            + " \\encoding LATIN1",
                    shown(file),
                    bytes.line(),
                    null);
        }
    }

    private void use(String name, SqlStatement statement, Path file) {
        encoding = name.equalsIgnoreCase("default")
                ? ClientEncoding.DEFAULT
                : ClientEncoding.named(name)
                        .orElseThrow(() -> new MigrationException(
                                at(file, statement.line()) + "the encoding " + name
                                        + " is not known here: save the file as UTF-8",
                                shown(file),
                                statement.line(),
                                null));
    }

    /** The files that were read until now: the scripts, and those that they include. */
    Set<Path> files() {
        return files;
    }

    private void obey(SqlStatement command, Path file, boolean withinStatement) throws IOException {
        Matcher words = COMMAND.matcher(command.text());
        String name = words.matches() ? words.group("name") : command.text().substring(1);
        if (WITHOUT_EFFECT.contains(name)) {
            return;
        }
        if (!SUPPORTED.contains(name)) {
            throw refused(
                    command,
                    file,
                    "psql's \\" + name + " is not supported: "
                            + (SETS_VARIABLES.contains(name)
                                    ? "give the variable its value with \\set, or write a DO block"
                                    : "write plain SQL instead"));
        }
        List<String> arguments;
        try {
            arguments = PsqlArguments.of(words.group("rest"), variables);
        } catch (IllegalArgumentException unsupported) {
            throw refused(command, file, "psql's \\" + name + ": " + unsupported.getMessage());
        }
        String argument = arguments.isEmpty() ? "" : arguments.get(0);
        switch (name) {
            case "set" -> set(arguments, command, file);
            case "unset" -> variables.unset(argument);
            case "encoding" -> {
                if (!argument.isEmpty()) {
                    use(argument, command, file);
                }
            }
            default -> {
                if (withinStatement) {
                    throw refused(
                            command,
                            file,
                            "psql's \\" + name + " is supported between statements only: end the statement"
                                    + " before it with a semicolon");
                }
                run(
                        name.startsWith("ir") || name.equals("include_relative")
                                ? file.resolveSibling(argument)
                                : request.baseDirectory().resolve(argument));
            }
        }
    }

    private void set(List<String> arguments, SqlStatement command, Path file) {
        if (arguments.isEmpty()) {
            return;
        }
        String name = arguments.get(0);
        if (!PsqlVariables.isName(name)) {
            throw refused(
                    command,
                    file,
                    "psql's \\set: " + FailureAdvice.statement(name)
                            + " is no name of a variable: use letters, digits and underscores");
        }
        variables.set(name, String.join("", arguments.subList(1, arguments.size())));
    }

    private MigrationException refused(SqlStatement command, Path file, String reason) {
        return new MigrationException(at(file, command.line()) + reason, shown(file), command.line(), null);
    }

    private void send(SqlStatement statement, Path file) throws IOException {
        for (String previous = ""; ; ) {
            try {
                execute(statement);
                created.add(statement, file);
                return;
            } catch (SQLException refused) {
                String message = FailureAdvice.oneLine(String.valueOf(refused.getMessage()));
                Matcher missing = MISSING.matcher(message);
                if (missing.find() && !missing.group().equals(previous) && create(missing.group(1), missing.group(2))) {
                    previous = missing.group();
                } else if (mayBeLeftOut(statement, refused)) {
                    notes.add(shown(file) + ", line " + statement.line() + " is left out, as psql would also continue: "
                            + message);
                    return;
                } else if (refused.getCause() instanceof SocketTimeoutException) {
                    throw new MigrationException(
                            at(file, statement.line()) + "stopped after "
                                    + request.limit().toSeconds()
                                    + " s; set schema.timeLimit if it"
                                    + " needs more. Statement: "
                                    + cut(FailureAdvice.statement(statement.text())),
                            shown(file),
                            statement.line(),
                            refused.getSQLState());
                } else {
                    int line = statement.lineOf(refused instanceof PSQLException e ? e.getServerErrorMessage() : null);
                    throw new MigrationException(
                            at(file, line) + message + ". Statement: " + cut(FailureAdvice.statement(statement.text()))
                                    + ". " + nextStep(refused.getSQLState(), message) + "."
                                    + created.explain(statement, file, refused.getSQLState(), message),
                            shown(file),
                            line,
                            refused.getSQLState());
                }
            }
        }
    }

    private String nextStep(@Nullable String sqlState, String message) {
        String missing = variables.missing();
        return SYNTAX_ERROR.equals(sqlState) && missing != null && message.contains("\":\"")
                ? "psql's variable " + missing + " has no value: give it one with \\set in this file. Values that psql"
                        + " gets elsewhere, such as from psql -v, are not known here"
                : FailureAdvice.nextStep(sqlState, message);
    }

    private void execute(SqlStatement statement) throws SQLException, IOException {
        SqlStatement.Rows rows = statement.rows();
        if (rows != null) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), new StringReader(rows.text()));
            return;
        }
        try (Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            jdbc.execute(statement.text());
        }
    }

    /** A dump of another major version sets parameters that this server does not know, and creates the schema public. */
    private static boolean mayBeLeftOut(SqlStatement statement, SQLException refused) {
        return (UNDEFINED_OBJECT.equals(refused.getSQLState())
                        && UNKNOWN_SETTING.matcher(statement.text()).matches())
                || (DUPLICATE_SCHEMA.equals(refused.getSQLState())
                        && PUBLIC_SCHEMA.matcher(statement.text()).matches());
    }

    private boolean create(String kind, String name) {
        try (Statement jdbc = connection.createStatement()) {
            String quoted = SqlIdentifier.quote(name);
            jdbc.execute("CREATE " + kind + " " + quoted);
            if (kind.equals("role")) {
                jdbc.execute("COMMENT ON ROLE " + quoted + " IS '" + roleMark.replace("'", "''") + "'");
            }
            notes.add(kind + " " + name + ", which the migrations expect, was created on the scratch server");
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private String at(Path file, int line) {
        return shown(file) + ", line " + line + ": ";
    }

    private String shown(Path file) {
        return request.shown(file);
    }

    private static String cut(String statement) {
        return statement.length() <= 300 ? statement : statement.substring(0, 300) + " …";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyClosed) {
            // The server ends the session either way.
        }
    }
}
