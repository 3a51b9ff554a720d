package io.github.schemaguard.goal.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.goal.SmallProject;
import io.github.schemaguard.goal.checks.KnownRules;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments beside a mapping, or in the document, accept findings there and nowhere else. */
class SilencedFindingsTest {
    private static final String FILE = "src/shop/Book.java";
    private static final String RULE = KnownRules.ALL.stream()
            .filter(rule -> rule.code().equals("SG203"))
            .findFirst()
            .orElseThrow()
            .name();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// schemaguard:ignore SG203 cut~String title;~String other; | 1 2",
                "// schemaguard:ignore SG203 cut~@Column(length = 80)~String title;~String other; | 1 2 3",
                "// schemaguard:ignore SG203 cut~// of the printer~~@Column(~  length = 80)~String title;~int x; | 1 2 3 4 5 6",
                "// schemaguard:ignore SG203 cut~@Column(length = 80) String title;~String other; | 1 2",
                "int x;~String title; // schemaguard:ignore SG203 cut~String other; | 2",
                "// schemaguard:ignore SG105, SG203 cut~String title;~String other; | 1 2",
                "// schemaguard:ignore too-long cut~String title;~String other; | 1 2",
                "/* schemaguard:ignore SG203 cut */~String title;~String other; | 1 2",
                "/**~ * schemaguard:ignore SG203 cut~ */~String title;~String other; | 2 3 4",
                "// schemaguard:ignore SG203 cut~@Entity~public class Book {~String title; | 1 2 3",
                "// schemaguard:ignore SG203 cut~val title: String,~val other: String | 1 2",
                "// schemaguard:ignore SG105 cut~String title; | ''",
                "String text = \"schemaguard:ignore SG203 cut\";~String title; | ''",
            })
    void a_comment_is_about_the_declaration_below_it(String source, String accepted) throws IOException {
        List<String> lines = List.of(source.replace("too-long", RULE).split("~"));
        write(FILE, String.join("\n", lines));

        assertThat(IntStream.rangeClosed(1, lines.size())
                        .filter(line ->
                                !apply(finding("title", FILE, line)).silenced().isEmpty())
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(accepted);
    }

    @Test
    void a_used_comment_is_noted_with_its_reason_and_an_unused_one_too() throws IOException {
        write(
                FILE,
                "// schemaguard:ignore SG203 the printer cuts titles\nString title;\n"
                        + "// schemaguard:ignore SG102 not yet\nString isbn;\n");

        SilencedFindings outcome = apply(finding("title", FILE, 2), finding("isbn", FILE, 4));

        assertThat(outcome.silenced()).extracting(each -> each.object().name()).containsExactly("title");
        assertThat(outcome.open()).extracting(each -> each.object().name()).containsExactly("isbn");
        assertThat(outcome.notes())
                .containsExactly(
                        "SG203 public.book.title is accepted in src/shop/Book.java:1: the printer cuts titles",
                        "src/shop/Book.java:3: the comment accepts nothing, so it can be removed (SG102)");
    }

    @Test
    void a_group_is_divided() throws IOException {
        write(FILE, "// schemaguard:ignore SG203 cut\nString title;\nString isbn;\n");
        Finding group = finding("title", FILE, 2, member("title", 2), member("isbn", 3));

        SilencedFindings outcome = apply(group);

        assertThat(outcome.silenced())
                .singleElement()
                .satisfies(each -> assertThat(each.memberObjects())
                        .extracting(ObjectPath::name)
                        .containsExactly("title"));
        assertThat(outcome.open())
                .singleElement()
                .satisfies(each -> assertThat(each.memberObjects())
                        .extracting(ObjectPath::name)
                        .containsExactly("isbn"));
    }

    @Test
    void a_comment_in_the_document_is_about_its_section() throws IOException {
        write("docs/schema.md", """
                ## Schema `public`
                ### `book`
                | Column |
                <!-- schemaguard:ignore SG203 as agreed -->
                ### `author`
                | Column |
                """);

        assertThat(apply(finding("title", "docs/schema.md", 3)).silenced()).hasSize(1);
        assertThat(apply(finding("title", "docs/schema.md", 6)).silenced()).isEmpty();
        assertThat(apply(finding("title", "docs/schema.md", 1)).silenced()).isEmpty();
    }

    @Test
    void a_comment_in_a_migration_is_about_what_its_statement_creates() throws IOException {
        write("db/V1__book.sql", """
                CREATE TABLE book (
                    title varchar(80), -- schemaguard:ignore SG203 the printer cuts titles
                    isbn text
                );
                -- schemaguard:ignore SG203 dropped by V2
                CREATE TABLE author (title text);
                """);

        SilencedFindings outcome = apply(finding("title", FILE, 1), finding("isbn", FILE, 2));

        assertThat(outcome.silenced()).extracting(each -> each.object().name()).containsExactly("title");
        assertThat(outcome.open()).extracting(each -> each.object().name()).containsExactly("isbn");
        assertThat(outcome.notes())
                .containsExactly(
                        "SG203 public.book.title is accepted in db/V1__book.sql:2: the printer cuts titles",
                        "db/V1__book.sql:5: the comment accepts nothing, so it can be removed (SG203)");
    }

    @Test
    void a_comment_in_a_change_log_is_about_what_its_change_creates() throws IOException {
        write("db/changes.xml", """
                <databaseChangeLog>
                  <changeSet id="1" author="a">
                    <createTable tableName="BOOK">
                      <!-- schemaguard:ignore SG203 the printer cuts titles -->
                      <column name="title" type="varchar(80)">
                        <constraints nullable="false"/>
                      </column>
                      <column name="isbn" type="text"/>
                    </createTable>
                  </changeSet>
                </databaseChangeLog>
                """);
        write("db/changes.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: 2
                      author: a
                      changes:
                        # schemaguard:ignore SG203 the catalogue shortens it
                        - addColumn:
                            tableName: book
                            columns:
                              - column:
                                  name: summary
                                  type: varchar(80)
                """);
        write("db/other.yaml", "# schemaguard:ignore SG203\nkey: value\n");

        SilencedFindings outcome =
                apply(finding("title", FILE, 1), finding("isbn", FILE, 2), finding("summary", FILE, 3));

        assertThat(outcome.open()).extracting(each -> each.object().name()).containsExactly("isbn");
        assertThat(outcome.notes())
                .containsExactlyInAnyOrder(
                        "SG203 public.book.title is accepted in db/changes.xml:4: the printer cuts titles",
                        "SG203 public.book.summary is accepted in db/changes.yaml:6: the catalogue shortens it");
    }

    @Test
    void a_name_without_its_schema_accepts_nothing_if_several_schemas_have_it() throws IOException {
        write("db/V1__book.sql", "CREATE TABLE book (title text); -- schemaguard:ignore SG203 cut");
        Finding elsewhere = finding("title", FILE, 2).toBuilder()
                .about(ObjectPath.column(new QualifiedName("archive", "book"), "title"), Attribute.TYPE)
                .build();

        assertThat(apply(elsewhere).silenced()).hasSize(1);
        assertThat(apply(finding("title", FILE, 1), elsewhere).silenced()).isEmpty();

        write("db/V1__book.sql", "CREATE TABLE archive.book (title text); -- schemaguard:ignore SG203 cut");

        assertThat(apply(finding("title", FILE, 1), elsewhere).silenced()).containsExactly(elsewhere);
    }

    @Test
    void an_error_in_a_migration_shows_a_comment_of_sql() throws IOException {
        write("db/V1__book.sql", "CREATE TABLE book (title text); -- schemaguard:ignore SG203");

        assertThatThrownBy(this::apply)
                .hasMessage(
                        "db/V1__book.sql:1: the comment names no reason. Write -- schemaguard:ignore SG203 and then why"
                                + " the finding is accepted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// schemaguard:ignore | names no rule. Write // schemaguard:ignore SG203 and then why",
                "// schemaguard:ignore SG203 | names no reason. Write // schemaguard:ignore SG203 and then why",
                "/* schemaguard:ignore SG203 */ | names no reason",
                "// schemaguard:ignore SG2033 typo | there is no rule SG2033. Did you mean SG203?",
            })
    void a_comment_that_says_too_little_is_an_error(String line, String message) throws IOException {
        write(FILE, "\n" + line + "\nString title;");

        assertThatThrownBy(() -> apply(finding("title", FILE, 3)))
                .isInstanceOf(GoalException.class)
                .hasMessageStartingWith("src/shop/Book.java:2: ")
                .hasMessageContaining(message);
    }

    @Test
    void a_comment_on_a_rule_that_was_not_asked_is_not_called_unused() throws IOException {
        write(FILE, "// schemaguard:ignore SG203, SG844 cut\nString title;\n");

        assertThat(apply(rule -> !rule.code().equals("SG844")).notes()).isEmpty();
        assertThat(apply(rule -> true).notes()).hasSize(1);
    }

    private SilencedFindings apply(Finding... findings) {
        return apply(rule -> true, findings);
    }

    private SilencedFindings apply(Predicate<Rule> asked, Finding... findings) {
        Project project = SmallProject.in(directory).build();
        List<CommentedFile> files = new ArrayList<>(CommentedFile.of(project, List.of(directory.resolve("db"))));
        files.addAll(CommentedFile.among(List.of(directory.resolve("docs/schema.md"))));
        return SilencedFindings.of(List.of(findings), project, files, () -> KnownRules.ALL, asked);
    }

    private static Finding finding(String column, String file, int line, FindingMember... members) {
        return new Finding(
                "SG203",
                RULE,
                Severity.ERROR,
                Consequence.QUERY_FAILS,
                path(column),
                Attribute.TYPE,
                Map.of(),
                null,
                null,
                List.of(new Location(file, line)),
                "too long",
                List.of(),
                List.of(members));
    }

    private static FindingMember member(String column, int line) {
        return new FindingMember(path(column), Map.of(), List.of(new Location(FILE, line)), List.of());
    }

    private static ObjectPath path(String column) {
        return ObjectPath.column(new QualifiedName("public", "book"), column);
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
