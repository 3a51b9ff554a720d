package io.github.schemaguard.goal.queries;

import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Undecided;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a statement in the code may be right although PostgreSQL refuses it: it may be for another database, or need a table that
 * the code itself creates. The declarations of entities and repositories leave no such doubt.
 */
final class CodeDoubts {

    private static final String UNDEFINED_TABLE = "42P01";

    /** The jars of the JDBC drivers of other databases. */
    private static final Pattern OTHER_DRIVER =
            Pattern.compile("(?:mysql-connector-|mariadb-java-client-|ojdbc\\d|mssql-jdbc-"
                    + "|h2-\\d|hsqldb-|derby-\\d|sqlite-jdbc-|jcc-|clickhouse-jdbc-|snowflake-jdbc-).*\\.jar");

    private static final Pattern RELATION = Pattern.compile("relation \"(?:.*\\.)?([^\".]+)\" does not exist");
    private static final Pattern CREATE = Pattern.compile(
            "(?is)\\s*create\\s+(?:(?:global|local|temporary|temp|unlogged|materialized|or|replace)\\s+)*+(?:table|view)\\s.*");

    private final Optional<String> otherDriver;
    private final List<String> created;

    CodeDoubts(List<Path> classPath, List<DeclaredQuery> queries) {
        otherDriver = classPath.stream()
                .map(each -> String.valueOf(each.getFileName()))
                .filter(name -> OTHER_DRIVER.matcher(name).matches())
                .findFirst();
        created = queries.stream()
                .flatMap(query -> query.statements().stream())
                .map(DeclaredQuery.SentStatement::sql)
                .filter(sql -> CREATE.matcher(sql).matches())
                .toList();
    }

    /** The answer; undecided when it leaves a doubt. */
    StatementAnswer judged(DeclaredQuery query, StatementAnswer answer) {
        if (query.kind() != QueryKind.SQL_IN_CODE || !(answer instanceof Refused refused)) {
            return answer;
        }
        if (otherDriver.isPresent()) {
            return new Undecided("it may be for another database, because the class path has " + otherDriver.get()
                    + ": " + refused.message());
        }
        return refused.sqlState().equals(UNDEFINED_TABLE) && isCreated(refused.message())
                ? new Undecided("the code creates the table: " + refused.message())
                : answer;
    }

    private boolean isCreated(String message) {
        Matcher relation = RELATION.matcher(message);
        return relation.find()
                && created.stream()
                        .anyMatch(sql -> Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(relation.group(1)) + "(?!\\w)")
                                .matcher(sql)
                                .find());
    }
}
