package io.github.schemaguard.migrations.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextChangeLogTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "001-a.sql 002-b.xml, 1, 003-",
        "9_a.yaml 10_b.yml, 2, 12_",
        "20261123120000-a.json, 1, 20261123120001-",
        "db.changelog-master.yaml v1.sql, 3, next-0003-",
    })
    void continues_the_numbers_of_the_files(String files, int number, String expected) throws IOException {
        Path deep = Files.createDirectories(directory.resolve("db/changelog/changes"));
        for (String file : files.split(" ")) {
            Files.writeString(deep.resolve(file), "");
        }

        assertThat(NextChangeLog.after(List.of(directory.resolve("nowhere"), directory))
                        .prefix(number))
                .isEqualTo(expected);
    }
}
