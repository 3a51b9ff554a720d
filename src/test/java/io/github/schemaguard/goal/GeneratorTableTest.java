package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of a {@code @TableGenerator} is compared like that of an entity. */
class GeneratorTableTest {

    @TempDir
    Path directory;

    @Test
    void its_columns_and_its_key_are_compared() throws IOException {
        EntityDrift drift = new EntityDrift(directory, "7.4.13").entities("""
                @Entity class Ticket {
                    @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "tickets")
                    @TableGenerator(name = "tickets", table = "numbers", pkColumnName = "k", valueColumnName = "v",
                        pkColumnValue = "tickets of all counters")
                    Long id;
                }
                """);

        assertThat(found(drift, "create table numbers(k varchar(255) primary key, v bigint);"))
                .isEmpty();
        assertThat(found(drift, "")).containsExactly("SG101 ERROR QUERY_FAILS public.numbers");
        assertThat(found(drift, "create table numbers(k varchar(255) primary key, v integer);"))
                .containsExactly("SG204 WARNING INSERT_FAILS public.numbers.v");
        assertThat(found(drift, "create table numbers(k varchar(255) primary key);"))
                .containsExactly("SG102 ERROR QUERY_FAILS public.numbers.v");
        assertThat(found(drift, "create table numbers(v bigint);"))
                .containsExactly("SG102 ERROR QUERY_FAILS public.numbers.k");
        assertThat(found(drift, "create table numbers(k varchar(10) primary key, v bigint);"))
                .containsExactly("SG203 WARNING INSERT_FAILS public.numbers.k");
        assertThat(found(drift, "create table numbers(k varchar(255) not null, v bigint);"))
                .containsExactly("SG301 WARNING NOT_ENFORCED public.numbers (k)");
    }

    private static List<String> found(EntityDrift drift, String numbers) throws IOException {
        return drift.database("create table ticket(id bigint primary key);" + numbers)
                .found();
    }
}
