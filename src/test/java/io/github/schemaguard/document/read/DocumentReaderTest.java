package io.github.schemaguard.document.read;

import static io.github.schemaguard.document.DocumentRoundTripTest.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.document.Catalogs;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of the shop's document: what is no drift, what is exactly one fact, what is refused and at which line. */
class DocumentReaderTest {

    private static final Catalog SHOP = Catalogs.shop();
    private static final String TEXT = DocumentWriter.write(SHOP).text();

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "`email` | `character varying(320)` | no ¦ `email` | `character varying(100)` | no",
                "`email` | `character varying(320)` | no ¦ `email` | `character varying(320)` | yes",
                "`now()` ¦ `clock_timestamp()`",
                "identity always ¦ identity by default",
                "(`total * 1.19`) stored ¦ (`total * 1.07`) stored",
                "Unique, in lower case. ¦ Lower case.",
                "> Orders as they ¦ > Some orders as they",
                "> The shop. ¦ > A shop.",
                "| cascade | ¦ | set null |",
                "`customer_pkey` | primary key ¦ `customer_pk` | primary key",
                "`new`, `paid`, `shipped` ¦ `new`, `shipped`, `paid`",
                "`bigint` | 1 | 1 | 1 | 9 ¦ `bigint` | 1 | 2 | 1 | 9",
                "No gaps, please. ¦ Gaps.",
                "GROUP BY customer_id ¦ GROUP BY 1",
                "`security_barrier=true` ¦ `security_barrier=false`",
                "| `sum` | `numeric` | ¦ | `sum` | `integer` |",
            })
    void one_changed_cell_is_one_changed_fact(String from, String to) throws DocumentException {
        assertThat(TEXT).containsOnlyOnce(from);
        DocumentReading reading = read(TEXT.replace(from, to));
        List<String> missing = new ArrayList<>(facts(SHOP));
        missing.removeAll(facts(reading.catalog()));
        assertThat(missing).hasSize(1);
        assertThat(facts(reading.catalog())).hasSameSizeAs(facts(SHOP));
        assertThat(reading.isUpToDate(SHOP)).isFalse();
        assertThat(reading.fingerprint()).isNotEqualTo(reading.declared());
    }

    @Test
    void rows_sections_and_columns_may_be_in_any_order() throws DocumentException {
        List<String> lines = new ArrayList<>(TEXT.lines().toList());
        int id = lines.indexOf("| `id` | `bigint` | no | identity always | PK | | |");
        Collections.swap(lines, id, id + 1);
        String orders = TEXT.substring(TEXT.indexOf("### `orders`"), TEXT.indexOf("### View"));
        String moved = String.join("\n", lines)
                .replace(orders, "")
                .replace("### Enums", orders + "### Enums")
                .replace("| Enum | Labels | Description |", "| Description | Enum | Labels |")
                .replace(
                        "| `order_status` | `new`, `paid`, `shipped` | How far it is. |",
                        "| How far it is. | `order_status` | `new`, `paid`, `shipped` |");
        assertUnchanged(moved + "\n");
    }

    @Test
    void the_server_is_told_by_the_one_line_that_says_it(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("schema.md");
        assertThat(DocumentFiles.postgresMajor(file)).isEmpty();
        Files.writeString(file, TEXT.replaceAll("postgresql=[0-9]+", "postgresql=16"));
        assertThat(DocumentFiles.postgresMajor(file)).hasValue(16);
        String spaced = Files.readString(file).replace("<!-- schemaguard format", "  <!--schemaguard format");
        Files.writeString(file, spaced);
        assertThat(DocumentFiles.postgresMajor(file)).hasValue(16);
        Files.writeString(file, spaced + "\n" + spaced);
        assertThat(DocumentFiles.postgresMajor(file)).isEmpty();
        Files.writeString(file, "# Notes\n");
        assertThat(DocumentFiles.postgresMajor(file)).isEmpty();
    }

    @Test
    void what_formatters_do_is_no_change() throws DocumentException {
        assertUnchanged(TEXT.replace("| --- |", "|:--------|").replace(" | ", "    |  "));
        assertUnchanged(TEXT.replace("> Orders as they were placed.", "> Orders as\n> they were\nplaced."));
        assertUnchanged(TEXT.replace("\n", "\r\n"));
        assertUnchanged("\uFEFF" + TEXT);
        assertUnchanged(TEXT.replaceAll("\n\n", "\n\n\n"));
        assertUnchanged(TEXT.replace("`text` | no", "text | no").replace("| `cascade` |", "| CASCADE |"));
    }

    @Test
    void a_cell_that_repeats_a_key_wrongly_is_a_contradiction() throws DocumentException {
        DocumentReading reading = read(TEXT.replace("| FK | [`customer.id`](#customer)", "| FK | `client.id`"));
        assertThat(facts(reading.catalog())).isEqualTo(facts(SHOP));
        assertThat(reading.contradictions()).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.path()).hasToString("public.orders.customer_id");
            assertThat(contradiction.shown()).isEqualTo("client.id");
            assertThat(contradiction.stated()).isEqualTo("customer.id");
            assertThat(contradiction.location().line()).isEqualTo(lineOf("| `customer_id` | `bigint` |"));
        });
        assertThat(reading.isUpToDate(SHOP)).isFalse();
        assertThat(read(TEXT.replace("| UK |", "| |")).contradictions()).hasSize(1);
    }

    @Test
    void every_fact_has_its_line() throws DocumentException {
        DocumentLines lines = read(TEXT).lines();
        QualifiedName orders = new QualifiedName("public", "orders");
        ObjectPath table = ObjectPath.table(orders);
        assertThat(lines.of(ObjectPath.column(orders, "total"), Attribute.TYPE).line())
                .isEqualTo(lineOf("| `total` |"));
        assertThat(lines.of(table, Attribute.COMMENT).line()).isEqualTo(lineOf("> Orders as"));
        assertThat(lines.of(table).line()).isEqualTo(lineOf("### `orders`"));
        ObjectPath key =
                new ObjectPath(ObjectKind.FOREIGN_KEY, "public", "orders", "another_name", List.of("customer_id"));
        assertThat(lines.of(key, Attribute.ON_DELETE).line()).isEqualTo(lineOf("| `orders_customer_id_fkey` |"));
        ObjectPath view = ObjectPath.of(ObjectKind.VIEW, "public", null, "order_totals");
        assertThat(lines.of(view, Attribute.DEFINITION).line()).isEqualTo(lineOf("```sql"));
        assertThat(lines.of(ObjectPath.column(orders, "gone")).line()).isEqualTo(lineOf("### `orders`"));
        assertThat(lines.of(ObjectPath.table(new QualifiedName("public", "gone")))
                        .line())
                .isEqualTo(lineOf("## Schema `public`"));
        assertThat(lines.of(ObjectPath.table(new QualifiedName("gone", "gone"))).line())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "# Database schema ¦ <<<<<<< HEAD ¦ <<<<<<< HEAD ¦ conflict markers",
                "| `id` | `bigint` | no | identity always | PK | | | ¦ | `id` | `bigint` | no | ¦ | `id` | `bigint` | no | ¦ this row has 3 cells, its header has 7",
                "| `id` | `bigint` | no | identity always | PK | | | ¦ | `id` | `bigint` | no | x | y | PK | | | ¦ | `id` | `bigint` | no | x ¦ this row has 8 cells",
                "| Enum | Labels | Description | ¦ | Enum | Label | Description | ¦ | Enum | ¦ the column \"Labels\" is missing",
                "| Enum | Labels | Description | ¦ | Enum | Labels | ¦ | `order_status` | `new`, ¦ broken table",
                "| no | identity always ¦ | perhaps | identity always ¦ | perhaps | identity ¦ says \"perhaps\", but is yes or no",
                "| cascade | ¦ | explode | ¦ | explode | ¦ is one of: no action, restrict, cascade, set null, set default",
                "| `total` | `numeric(12,2)` ¦ | `status` | `numeric(12,2)` ¦ | `status` | `numeric(12,2)` ¦ a second time",
                "| `orders_pkey` | primary key ¦ | `orders_pkey` | key ¦ | `orders_pkey` | key ¦ is one of: primary key, unique",
                "identity by default (increment 50) ¦ identity by default (increment x) ¦ (increment x) ¦ unknown option",
                "format=1 ¦ format=2 ¦ <!-- schemaguard format ¦ a newer version",
            })
    void broken_documents_are_refused_at_the_line(String from, String to, String at, String message) {
        String text = TEXT.replaceFirst(Pattern.quote(from), to.replace("\\", "\\\\"));
        List<String> lines = text.lines().toList();
        int line = 0;
        for (int i = 0; i < lines.size(); i++) {
            line = line == 0 && lines.get(i).contains(at) ? i + 1 : line;
        }
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("schema.md:" + line + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void a_section_that_stands_twice_is_refused_with_both_lines() {
        assertThatThrownBy(() -> read(TEXT.replace("### `orders`", "### `customer`")))
                .hasMessageStartingWith("schema.md:" + lineOf("### `orders`") + ": ")
                .hasMessageContaining("occurs twice, first at line " + lineOf("### `customer`"));
    }

    @Test
    void a_table_torn_apart_is_refused() {
        assertThatThrownBy(() -> read(TEXT.replace("| `total` |", "\n| `total` |")))
                .hasMessageContaining("broken table")
                .hasMessageStartingWith("schema.md:" + (lineOf("| `total` |") + 1) + ":");
    }

    @Test
    void a_document_cut_off_anywhere_is_refused() {
        for (int end = 0; end < TEXT.length() - 2; end += 97) {
            String part = TEXT.substring(0, end);
            assertThatThrownBy(() -> read(part)).isInstanceOf(DocumentException.class);
        }
        assertThatThrownBy(() -> read(TEXT.replace(DocumentMarker.END, ""))).hasMessageContaining("cut off");
    }

    @Test
    void another_tools_document_is_refused() {
        assertThatThrownBy(() -> read("# public.orders\n\n## Columns\n\n| Name | Type |\n| - | - |\n| id | int |\n"))
                .hasMessageContaining("not a document of schema-maven-plugin");
        assertThatThrownBy(() -> read("")).hasMessageContaining("not a document of schema-maven-plugin");
    }

    @Test
    void files_that_cannot_be_read_say_why(@TempDir Path directory) throws IOException {
        assertThatThrownBy(() -> DocumentReader.read(directory.resolve("none.md"), "docs/none.md"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("docs/none.md: there is no such document yet. Write it with mvn schema:generate-docs");
        assertThatThrownBy(() -> DocumentReader.read(directory, "docs")).isInstanceOf(DocumentException.class);
        Path latin = directory.resolve("latin.md");
        Files.write(latin, "# a\n\nb\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> DocumentReader.read(latin, "latin.md")).hasMessageStartingWith("latin.md:3: ");
        Path huge = directory.resolve("huge.md");
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) '|');
        for (int i = 0; i <= 50; i++) {
            Files.write(huge, megabyte, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        assertThatThrownBy(() -> DocumentReader.read(huge, "huge.md")).hasMessageContaining("has 51 MB");
    }

    /** Whatever is done to a document, it is read or refused. */
    @Property(tries = 600)
    void no_text_makes_the_reader_fail_otherwise(
            @ForAll @IntRange(max = 5000) int at,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @IntRange(max = 9) int what) {
        String[] pieces = {"", "|", "`", "\n", "<!--", "```", "> ", "## Schema `x`\n", "<code>", "\u0000"};
        int from = Math.min(at, TEXT.length());
        int to = Math.min(from + length, TEXT.length());
        try {
            read(TEXT.substring(0, from) + pieces[what] + TEXT.substring(to));
        } catch (DocumentException e) {
            assertThat(e.location().line()).isPositive();
        }
    }

    @Test
    void text_made_to_exhaust_is_refused_too() {
        for (String piece : List.of(">", "- ", "[", "*a ", "`", "<code>", "|", "![", "(", "\\")) {
            String text = TEXT.replace("The shop.", piece.repeat(20_000));
            try {
                read(text);
            } catch (DocumentException e) {
                assertThat(e.location().line()).isPositive();
            }
        }
    }

    private static void assertUnchanged(String text) throws DocumentException {
        DocumentReading reading = read(text);
        assertThat(facts(reading.catalog())).isEqualTo(facts(SHOP));
        assertThat(reading.isUpToDate(SHOP)).isTrue();
        assertThat(reading.kept().prose()).isEmpty();
    }

    private static DocumentReading read(String text) throws DocumentException {
        return DocumentReader.read(text, "schema.md");
    }

    private static int lineOf(String start) {
        List<String> lines = TEXT.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new AssertionError(start);
    }
}
