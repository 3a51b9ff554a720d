package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server has said to every judge, against which catalogs are held. */
public final class ServerAnswers {

    /** Of what the questions speak: neither the system's nor an extension's. */
    private static final String OURS = """
            set search_path = '';
            create function pg_temp.ours(catalog regclass, object oid, schema oid) returns boolean language sql as $$
                select not exists (select from pg_depend e where e.classid = catalog and e.objid = object and e.deptype = 'e')
                   and not exists (select from pg_namespace n where n.oid = schema and (n.nspname like 'pg\\_%' or n.nspname = 'information_schema'))
            $$;
            create function pg_temp.options(options text[]) returns text language sql as $$
                select string_agg(option_name || '=' || option_value, ', ' order by option_name collate "C")
                from pg_options_to_table(options)
            $$""";

    private final Map<CrossCheck, List<ExpectedFact>> claims = new LinkedHashMap<>();

    private ServerAnswers() {}

    /**
     * Asks everything.
     *
     * @param connection a session of a role that may see everything; it keeps functions in its temporary schema
     */
    public static ServerAnswers of(Connection connection) throws SQLException {
        ServerAnswers hearing = new ServerAnswers();
        try (Statement statement = connection.createStatement()) {
            statement.execute(OURS);
            for (CrossCheck judge : CrossCheck.all(names(connection, statement))) {
                hearing.claims.put(judge, claims(statement, judge));
            }
        }
        return hearing;
    }

    private static ServerNames names(Connection connection, Statement statement) throws SQLException {
        Set<String> keywords = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("select word from pg_get_keywords() where catcode <> 'U'")) {
            while (rows.next()) {
                keywords.add(rows.getString(1));
            }
        }
        return new ServerNames(connection.getMetaData().getDatabaseMajorVersion(), keywords);
    }

    private static List<ExpectedFact> claims(Statement statement, CrossCheck judge) throws SQLException {
        List<ExpectedFact> claims = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(judge.question())) {
            ResultSetMetaData facts = rows.getMetaData();
            while (rows.next()) {
                ExpectedFact claim = ExpectedFact.about(rows.getString("object"));
                for (int i = 2; i <= facts.getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    claim = claim.with(facts.getColumnLabel(i), value instanceof Boolean ? value : rows.getString(i));
                }
                claims.add(claim);
            }
        } catch (SQLException e) {
            throw new SQLException("the question about " + judge.kind() + ": " + e.getMessage(), e);
        }
        return claims;
    }

    /** How many objects the server speaks of, by kind. */
    public Map<String, Integer> sizes() {
        return claims.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().kind(),
                        entry -> entry.getValue().size()));
    }

    /** Where the catalog and the server differ, in either direction; empty when they agree in every fact. */
    public List<String> objections(Catalog catalog) {
        return claims.entrySet().stream()
                .flatMap(entry -> {
                    List<String> server = lines(entry.getValue().stream());
                    List<String> reader = lines(entry.getKey().answer(catalog));
                    return server.equals(reader)
                            ? Stream.<String>empty()
                            : Stream.concat(
                                    without(server, reader).map(line -> "only the server: " + line),
                                    without(reader, server).map(line -> "only the reader: " + line));
                })
                .toList();
    }

    private static List<String> lines(Stream<ExpectedFact> claims) {
        return claims.flatMap(ExpectedFact::lines).sorted().toList();
    }

    private static Stream<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left.stream();
    }
}
