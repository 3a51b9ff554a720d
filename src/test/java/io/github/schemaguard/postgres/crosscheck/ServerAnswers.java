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

/** A server's answers to every cross-check. Catalogs are compared with them. */
public final class ServerAnswers {

    /** Selects the objects that are compared: all but those of the system and of extensions. */
    private static final String OURS = """
            set search_path = '';
            create function pg_temp.ours(catalog regclass, object oid, schema oid) returns boolean language sql as $$
                select not exists (select from pg_depend e where e.classid = catalog and e.objid = object and e.deptype = 'e')
                   and not exists (select from pg_namespace n where n.oid = schema and (n.nspname like 'pg\\_%' or n.nspname = 'information_schema'))
            $$;
            create function pg_temp.options(options text[]) returns text language sql as $$
                select string_agg(option_name || '=' || option_value, ', ' order by option_name collate "C")
                from pg_options_to_table(options)
            $$;
            create function pg_temp.members(family oid) returns table (owner oid, name text, value text) language sql as $$
                select (select d.refobjid from pg_depend d
                        where d.classid = m.catalog and d.objid = m.oid and d.refclassid = 'pg_opclass'::regclass),
                       format('%s %s (%s, %s)', m.kind, m.number, m.left_type, m.right_type), m.object
                from (select 'pg_amop'::regclass, oid, 'operator', amopstrategy, amoplefttype::regtype,
                             amoprighttype::regtype, amopopr::regoperator::text
                      from pg_amop where amopfamily = family and oid >= 16384
                      union all
                      select 'pg_amproc', oid, 'function', amprocnum, amproclefttype::regtype,
                             amprocrighttype::regtype, amproc::regprocedure::text
                      from pg_amproc where amprocfamily = family and oid >= 16384)
                     m (catalog, oid, kind, number, left_type, right_type, object)
            $$""";

    private final Map<CrossCheck, List<ExpectedFact>> facts = new LinkedHashMap<>();

    private ServerAnswers() {}

    /**
     * Runs the query of every cross-check.
     *
     * @param connection a session of a role that may see everything; functions are created in its temporary schema
     */
    public static ServerAnswers of(Connection connection) throws SQLException {
        ServerAnswers answers = new ServerAnswers();
        try (Statement statement = connection.createStatement()) {
            statement.execute(OURS);
            for (CrossCheck crossCheck : CrossCheck.all(names(connection, statement))) {
                answers.facts.put(crossCheck, facts(statement, crossCheck));
            }
        }
        return answers;
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

    private static List<ExpectedFact> facts(Statement statement, CrossCheck crossCheck) throws SQLException {
        List<ExpectedFact> facts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(crossCheck.query())) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                ExpectedFact fact = ExpectedFact.about(rows.getString("object"));
                for (int i = 2; i <= columns.getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    fact = fact.with(columns.getColumnLabel(i), value instanceof Boolean ? value : rows.getString(i));
                }
                facts.add(fact);
            }
        } catch (SQLException e) {
            throw new SQLException("the query for " + crossCheck.kind() + ": " + e.getMessage(), e);
        }
        return facts;
    }

    /** How many objects the server returned, by kind. */
    public Map<String, Integer> sizes() {
        return facts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().kind(),
                        entry -> entry.getValue().size()));
    }

    /** Each fact in which the catalog and the server differ; empty if they agree. */
    public List<String> differences(Catalog catalog) {
        return facts.entrySet().stream()
                .flatMap(entry -> {
                    List<String> server = lines(entry.getValue().stream());
                    List<String> reader = lines(entry.getKey().facts(catalog));
                    return server.equals(reader)
                            ? Stream.<String>empty()
                            : Stream.concat(
                                    without(server, reader).map(line -> "only the server: " + line),
                                    without(reader, server).map(line -> "only the reader: " + line));
                })
                .toList();
    }

    private static List<String> lines(Stream<ExpectedFact> facts) {
        return facts.flatMap(ExpectedFact::lines).sorted().toList();
    }

    private static Stream<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left.stream();
    }
}
