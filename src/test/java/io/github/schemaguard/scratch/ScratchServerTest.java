package io.github.schemaguard.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ScratchServerTest {
    @Test
    void a_new_database_can_be_written() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer();
                Connection connection = server.createDatabase("shop").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table customer (id int)");
            assertThat(statement.executeUpdate("insert into customer values (1)"))
                    .isOne();
        }
    }
}
