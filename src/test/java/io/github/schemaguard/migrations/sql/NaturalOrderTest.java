package io.github.schemaguard.migrations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void names_are_ordered_as_people_do() {
        assertThat(Stream.of("10.sql", "b/1.sql", "2.sql", "02_b.sql", "a.sql", "2_a.sql")
                        .sorted(new NaturalOrder()))
                .containsExactly("2.sql", "2_a.sql", "02_b.sql", "10.sql", "a.sql", "b/1.sql");
    }
}
