package io.github.schemaguard.goal.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.entities.query.QueryPlace;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Accepted;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Undecided;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements in the code that PostgreSQL refuses. */
class CodeDoubtsTest {

    private static final StatementAnswer SYNTAX =
            new Refused("42601", "syntax error at or near \"limit\"", "", "limit");
    private static final StatementAnswer NO_TABLE =
            new Refused("42P01", "relation \"staging_item\" does not exist", "", "");

    private static final Path DRIVER = Path.of("lib/postgresql-42.7.14.jar");

    @Test
    void a_refused_statement_stays_refused() {
        CodeDoubts doubts = new CodeDoubts(List.of(DRIVER), List.of());

        assertThat(doubts.judged(query(QueryKind.SQL_IN_CODE, "select"), SYNTAX))
                .isEqualTo(SYNTAX);
        assertThat(doubts.judged(query(QueryKind.SQL_IN_CODE, "select"), NO_TABLE))
                .isEqualTo(NO_TABLE);
    }

    @Test
    void it_may_be_for_another_database() {
        CodeDoubts doubts = new CodeDoubts(List.of(DRIVER, Path.of("lib/mysql-connector-j-9.1.0.jar")), List.of());

        assertThat(doubts.judged(query(QueryKind.SQL_IN_CODE, "select"), SYNTAX))
                .isEqualTo(new Undecided("it may be for another database, because the class path has"
                        + " mysql-connector-j-9.1.0.jar: syntax error at or near \"limit\""));
        assertThat(doubts.judged(query(QueryKind.NATIVE_METHOD, "select"), SYNTAX))
                .isEqualTo(SYNTAX);
        assertThat(doubts.judged(query(QueryKind.QUERY_IN_CODE, "select"), SYNTAX))
                .isEqualTo(SYNTAX);
        Accepted accepted = new Accepted(List.of("id"), List.of());
        assertThat(doubts.judged(query(QueryKind.SQL_IN_CODE, "select"), accepted))
                .isEqualTo(accepted);
    }

    @Test
    void the_code_may_create_the_table() {
        DeclaredQuery create =
                query(QueryKind.SQL_IN_CODE, "CREATE TEMP TABLE IF NOT EXISTS app.Staging_Item as select 1 as id");
        CodeDoubts doubts = new CodeDoubts(List.of(DRIVER), List.of(create));
        CodeDoubts others = new CodeDoubts(
                List.of(DRIVER), List.of(query(QueryKind.SQL_IN_CODE, "create table staging_items (id bigint)")));

        assertThat(doubts.judged(query(QueryKind.SQL_IN_CODE, "select"), NO_TABLE))
                .isEqualTo(new Undecided("the code creates the table: relation \"staging_item\" does not exist"));
        assertThat(doubts.judged(query(QueryKind.SQL_IN_CODE, "select"), SYNTAX))
                .isEqualTo(SYNTAX);
        assertThat(doubts.judged(query(QueryKind.NATIVE_METHOD, "select"), NO_TABLE))
                .isEqualTo(NO_TABLE);
        assertThat(others.judged(query(QueryKind.SQL_IN_CODE, "select"), NO_TABLE))
                .isEqualTo(NO_TABLE);
    }

    private static DeclaredQuery query(QueryKind kind, String sql) {
        return DeclaredQuery.sending(
                kind, "shop.Dao.read", QueryPlace.inCode("shop.Dao", "read", 7), List.of(SentStatement.of(sql)));
    }
}
