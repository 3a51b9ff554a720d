package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that PostgreSQL converts to the type of the column. */
class ConvertedValuesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hibernate-6.6.56 | YesNoConverter          | boolean     |
            hibernate-7.4.13 | YesNoConverter          | boolean     |
            hibernate-7.4.13 | TrueFalseConverter      | boolean     |
            hibernate-7.4.13 | TrueFalseConverter      | char(1)     |
            hibernate-7.4.13 | YesNoConverter          | varchar(5)  |
            hibernate-7.4.13 | NumericBooleanConverter | boolean     | ERROR INSERT_FAILS
            hibernate-7.4.13 | NumericBooleanConverter | varchar(5)  | ERROR QUERY_FAILS
            """)
    void the_mark_of_a_soft_delete(String hibernate, String converter, String type, String expected)
            throws IOException {
        RepairedProject project = new RepairedProject(directory, hibernate);
        project.compile(List.of(project.write("src/shop/Customer.java", """
                package shop;
                import jakarta.persistence.*;
                import org.hibernate.annotations.SoftDelete;
                @Entity @SoftDelete(converter = org.hibernate.type.CONVERTER.class)
                public class Customer {
                    @Id Long id;
                }
                """.replace("CONVERTER", converter))));
        project.write("sql/1.sql", "create table customer (id bigint primary key, deleted " + type + " not null);");

        assertThat(project.findings())
                .filteredOn(finding -> finding.code().startsWith("SG2"))
                .extracting(finding -> finding.severity() + " " + finding.consequence())
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    /** PostgreSQL takes varchar[] for text[] in INSERT and has no operator for both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hibernate-6.6.56 |                                                             | INFO QUERY_FAILS
            hibernate-7.4.13 |                                                             | INFO QUERY_FAILS
            hibernate-7.4.13 | @OptimisticLocking(type = OptimisticLockType.ALL) @DynamicUpdate | ERROR UPDATE_FAILS
            """)
    void a_list_of_text(String hibernate, String locking, String expected) throws IOException {
        RepairedProject project = new RepairedProject(directory, hibernate);
        project.compile(List.of(
                project.write("src/shop/Customer.java", """
                package shop;
                import jakarta.persistence.*;
                import org.hibernate.annotations.DynamicUpdate;
                import org.hibernate.annotations.OptimisticLocking;
                import org.hibernate.annotations.OptimisticLockType;
                @Entity LOCKING
                public class Customer {
                    @Id Long id;
                    java.util.List<String> tags;
                    String[] notes;
                }
                """.replace("LOCKING", locking == null ? "" : locking))));
        project.write("sql/1.sql", "create table customer (id bigint primary key, tags text[], notes text[]);");

        assertThat(project.findings())
                .extracting(finding -> finding.severity() + " " + finding.consequence())
                .isNotEmpty()
                .containsOnly(expected);
    }
}
