package io.github.schemaguard.document.rename;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnRenamesTest {

    /** Columns are a name and a type's number; one with a star has a unique key. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "nothing changes                    | a1 b2       | a1 b2       | {}",
                "one in the middle                  | a1 b2 c3    | a1 x2 c3    | {b=x}",
                "one at the end                     | a1 b2       | a1 x2       | {b=x}",
                "all                                | a1 b2       | x1 y2       | {a=x, b=y}",
                "another type                       | a1 b2 c3    | a1 x4 c3    | {}",
                "with a column added at the end     | a1 b2 c3    | a1 x2 c3 d4 | {b=x}",
                "the last, with one added           | a1 b2       | a1 x2 d4    | {b=x}",
                "the last, with one like it added   | a1 b2       | a1 x2 d2    | {}",
                "added before the same              | a1 b2       | a1 d4 x2    | {}",
                "with another column dropped        | a1 b2 c3 d4 | a1 x2 d4    | {b=x}",
                "two like it are gone               | a1 b2 c2 d4 | a1 x2 d4    | {}",
                "both of two alike                  | a1 b2 c2 d4 | a1 x2 y2 d4 | {b=x, c=y}",
                "the later of two that are gone     | a1 b2 c3 d4 | a1 x3 d4    | {c=x}",
                "two in different places            | a1 b2 c3 d4 | a1 x2 c3 y4 | {b=x, d=y}",
                "dropped at the end, another added  | a1 b2 c3    | a1 x4       | {}",
                "fewer at the end                   | a1 b2 c3    | a1 x2       | {}",
                "more between than are gone         | a1 b2 c3    | a1 x2 y5 c3 | {}",
                "in another order                   | a1 b2 c3    | c3 x2 a1    | {}",
                "names that change places           | a1 b1 c3    | b1 a1 c3    | {}",
                "with its key                       | a1 b2* c3   | a1 x2* c3   | {b=x}",
                "without its key                    | a1 b2* c3   | a1 x2 c3    | {}",
                "with the key of another dropped    | a1 b2 c3* d4 | a1 x2 d4   | {b=x}"
            })
    void a_column_is_renamed_when_only_one_choice_fits(String what, String before, String after, String renamed) {
        assertThat(new ColumnRenames(table(before), table(after)).certain()).hasToString(renamed);
    }

    private static Table table(String columns) {
        TableBuilder table = Table.named("t");
        for (String column : columns.strip().split(" ")) {
            String name = column.substring(0, 1);
            table.column(PlainObjects.column(name, "varchar(" + column.charAt(1) + ")", false));
            if (column.endsWith("*")) {
                table.unique(PlainObjects.unique("key", List.of(name)));
            }
        }
        return table.build();
    }
}
