package io.github.schemaguard.migrations.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextMigrationTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "V1__a.sql V2__b.sql, 1, V3__",
        "V9__a.sql V10__b.sql, 2, V12__",
        "V009__a.sql, 1, V010__",
        "V099__a.sql, 1, V100__",
        "V1.9__a.sql V1.10__b.sql, 1, V1.11__",
        "V2_1__a.sql V1__b.sql, 1, V2_2__",
        "V1__a.sql V1.0.1__b.sql, 1, V1.0.2__",
        "V20261123120000__a.sql, 1, V20261123120001__",
        "V1__a.sql V2__InJava.java, 1, V3__",
        "V1__a.sql V3__compiled.class, 1, V4__",
        "R__view.sql U7__undo.sql v8__lower.sql V9.sql notes.txt, 3, VNEXT_0003__",
    })
    void comes_after_the_highest_version(String files, int number, String expected) throws IOException {
        Path deep = Files.createDirectories(directory.resolve("db/migration/deep"));
        for (String file : files.split(" ")) {
            Files.writeString(deep.resolve(file), "");
        }

        assertThat(NextMigration.after(List.of(directory.resolve("nowhere"), directory))
                        .prefix(number))
                .isEqualTo(expected);
    }

    @Test
    void is_a_placeholder_where_there_are_none() throws IOException {
        assertThat(NextMigration.after(List.of(directory)).last()).isEmpty();
    }
}
