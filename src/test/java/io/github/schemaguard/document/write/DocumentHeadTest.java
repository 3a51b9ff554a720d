package io.github.schemaguard.document.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.document.Catalogs;
import io.github.schemaguard.document.content.DocumentFilter;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.UnreadableObject;
import io.github.schemaguard.model.part.SequenceOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen for the head of a document: its title, an introduction, and which objects it describes. */
class DocumentHeadTest {

    private static final Catalog SHOP = Catalogs.shop();

    @Test
    void an_introduction_comes_and_goes_with_its_file() throws DocumentException {
        String introduction = "## How to read this\n\n| Column | Meaning |\n| --- | --- |\n| a | b |\n\n```\ncode\n```";
        DocumentWriter writer =
                new DocumentWriter(DocumentOptions.defaults().withIntroduction("\n" + introduction + "\n\n"));
        String text = writer.write(SHOP, null).text();
        assertThat(text).contains("\n" + introduction + "\n\n<!-- schemaguard introduction end -->\n\n## Contents");
        DocumentReading reading = read(text);
        assertThat(reading.kept().introduction()).isEqualTo(introduction);
        assertThat(reading.kept().prose()).isEmpty();
        assertThat(writer.isUpToDate(SHOP, reading)).isTrue();
        assertThat(writer.write(SHOP, reading).text()).isEqualTo(text);

        DocumentWriter other = new DocumentWriter(DocumentOptions.defaults().withIntroduction("Short."));
        assertThat(other.isUpToDate(SHOP, reading)).isFalse();
        assertThat(other.write(SHOP, reading).text()).contains("\nShort.\n").doesNotContain("How to read this");
        DocumentWriter none = new DocumentWriter(DocumentOptions.defaults());
        assertThat(none.isUpToDate(SHOP, reading)).isFalse();
        assertThat(none.write(SHOP, reading).text())
                .isEqualTo(DocumentWriter.write(SHOP).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\ncode",
                "Text.\n\n~~~sql\nselect 1\n```",
                "<!-- a comment",
                "<script>\n1",
                "<pre>",
                "- ```\n  a\n<?x",
                "<!-- schemaguard end -->"
            })
    void an_introduction_that_would_take_in_the_rest_is_refused(String text) {
        assertThatThrownBy(() -> DocumentOptions.defaults().withIntroduction(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the introduction ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"- item\n\n  ```\n  open within its item", "> ~~~\n> quoted", "| a |\n| --- |\n| b |", "a\n    b"
            })
    void an_introduction_that_ends_with_what_is_around_it_is_taken(String text) throws DocumentException {
        DocumentOptions options = DocumentOptions.defaults().withIntroduction(text);
        String written =
                new DocumentWriter(options).write(Catalogs.shop(), null).text();
        assertThat(DocumentReader.read(written, "schema.md").isUpToDate(Catalogs.shop()))
                .isTrue();
    }

    @Test
    void an_introduction_without_end_is_refused() {
        String text = new DocumentWriter(DocumentOptions.defaults().withIntroduction("Text."))
                .write(SHOP, null)
                .text()
                .replace("<!-- schemaguard introduction end -->\n", "");
        assertThatThrownBy(() -> read(text))
                .hasMessageStartingWith("schema.md:8: the introduction that begins here has no end");
    }

    @Test
    void a_chosen_title_is_written_again_when_it_changes() throws DocumentException {
        DocumentReading reading = read(DocumentWriter.write(SHOP).text());
        DocumentWriter writer = new DocumentWriter(DocumentOptions.defaults().withTitle("The *shop*"));
        assertThat(writer.isUpToDate(SHOP, reading)).isFalse();
        String text = writer.write(SHOP, reading).text();
        assertThat(text).startsWith("# The \\*shop\\*\n");
        assertThat(writer.isUpToDate(SHOP, read(text))).isTrue();
        assertThat(new DocumentWriter(DocumentOptions.defaults()).isUpToDate(SHOP, read(text)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                | -              | public.orders | true",
                "-                | orders         | public.orders | false",
                "-                | order          | public.orders | true",
                "-                | public.*       | public.orders | false",
                "-                | audit.*        | public.orders | true",
                "public.*         | -              | public.orders | true",
                "public.*         | -              | audit.orders  | false",
                "public.orders    | public.*       | public.orders | true",
                "public.*         | public.orders  | public.orders | false",
                "public.orders_v2 | public.orders* | public.orders_v2 | true",
                "public.orders*   | public.orders_v? | public.orders_v2 | false",
                "orders           | public.*       | public.orders | true",
                "public.orders    | public.orders  | public.orders | false",
                "orders           | public.orders  | public.orders | false",
            })
    void the_most_specific_pattern_decides(String include, String exclude, String object, boolean described) {
        DocumentFilter filter = DocumentFilter.of(
                include == null ? List.of() : List.of(include), exclude == null ? List.of() : List.of(exclude));
        String[] name = object.split("\\.");
        assertThat(filter.describes(new QualifiedName(name[0], name[1]))).isEqualTo(described);
    }

    @Test
    void what_is_no_pattern_is_refused() {
        for (String text : List.of("", " ", "a.b.c", "a.", ".b", "a\nb")) {
            assertThatThrownBy(() -> DocumentFilter.of(List.of(), List.of(text)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is not a pattern of objects");
        }
    }

    @Test
    void what_is_left_out_is_said_and_no_drift() throws DocumentException {
        Schema schema = SHOP.schemas().get(0);
        Catalog database = SHOP.withSchemas(List.of(schema.withSequences(
                List.of(PlainObjects.sequence("orders_seq", SequenceOptions.defaults("bigint"), "public.orders.id")))));
        DocumentFilter filter = DocumentFilter.of(List.of(), List.of("public.ord*", "public.`odd`"));
        DocumentWriter writer = new DocumentWriter(DocumentOptions.defaults().withFilter(filter));
        String text = writer.write(database, null).text();
        assertThat(text)
                .contains("\nLeft out of this document: <code>public.&#96;odd&#96;</code>, `public.ord*`\n")
                .contains("\n### `customer`\n")
                .doesNotContain("### `orders`")
                .doesNotContain("orders_seq")
                .doesNotContain("order_status");

        DocumentReading reading = read(text);
        assertThat(reading.filter()).isEqualTo(filter);
        assertThat(reading.kept().prose()).isEmpty();
        assertThat(writer.isUpToDate(database, reading)).isTrue();
        assertThat(new DocumentWriter(DocumentOptions.defaults()).isUpToDate(database, reading))
                .isFalse();
        assertThat(writer.write(database, reading).text()).isEqualTo(text);
        assertThat(reading.filter().silent(reading.catalog(), database).unseen().stream()
                        .map(UnreadableObject::path))
                .contains(
                        ObjectPath.table(new QualifiedName("public", "orders")),
                        ObjectPath.of(ObjectKind.VIEW, "public", null, "order_totals"),
                        ObjectPath.of(ObjectKind.SEQUENCE, "public", null, "orders_seq"))
                .doesNotContain(ObjectPath.table(new QualifiedName("public", "customer")));
    }

    @Test
    void what_a_document_described_by_choice_is_not_dropped_from_the_database() {
        DocumentFilter narrow = DocumentFilter.of(List.of("customer"), List.of());
        Catalog documented = narrow.apply(SHOP);
        assertThat(documented.schemas().get(0).tables()).hasSize(1);
        assertThat(narrow.completed(documented, SHOP)).isEqualTo(SHOP);
        assertThat(DocumentFilter.of(List.of("audit.*"), List.of()).apply(SHOP).schemas())
                .isEmpty();
    }

    private static DocumentReading read(String text) throws DocumentException {
        return DocumentReader.read(text, "schema.md");
    }
}
