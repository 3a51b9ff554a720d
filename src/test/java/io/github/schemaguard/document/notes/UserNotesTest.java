package io.github.schemaguard.document.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.document.Catalogs;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.document.write.WrittenDocument;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into a document stays, byte for byte, and goes where its object goes. */
class UserNotesTest {

    private static final Catalog SHOP = Catalogs.shop();
    private static final String TEXT = DocumentWriter.write(SHOP).text();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A paragraph,\nof two  lines.",
                "- a list\n- of  things\n\n\n  with a gap",
                "#### Notes\n\n| Column | Meaning |\n|---|---|\n| id | none |\n\n<details>x</details>",
                "```sql\nselect 1; -- ### `orders`\n```",
                "<div align=\"center\">\n\nhtml\n\n</div>",
                "[ref]: https://example.org \"title\"",
                "> a quote",
                "Referenced by: my own words",
                "### A chapter of mine\n\n#### `code`",
                "***\n\ttab and trailing  ",
            })
    void prose_under_a_table_stays(String prose) throws DocumentException {
        String edited = TEXT.replace(
                "\nReferenced by: [`orders`](#orders)\n", "\nReferenced by: [`orders`](#orders)\n\n" + prose + "\n");
        DocumentReading reading = read(edited);
        assertThat(reading.isUpToDate(SHOP)).isTrue();
        String stripped = prose.endsWith("  ") ? prose : prose.strip();
        assertThat(rewrite(reading, SHOP).text()).contains("\n" + stripped + "\n");
        assertThat(rewrite(read(rewrite(reading, SHOP).text()), SHOP).text())
                .isEqualTo(rewrite(reading, SHOP).text());
    }

    @Test
    void prose_in_its_place_changes_no_byte() throws DocumentException {
        String edited = TEXT.replace("\n## Contents", "\nOur shop.\n\n## Contents")
                .replace("\n### `orders`\n", "\nAbout customers.\n\n### `orders`\n")
                .replace("\n### Sequences\n", "\nOn enums.\n\n### Sequences\n")
                .replace("\n" + DocumentMarker.END, "\n## Conventions\n\nNames are singular.\n\n" + DocumentMarker.END);
        WrittenDocument again = rewrite(read(edited), SHOP);
        assertThat(again.text()).isEqualTo(edited);
        assertThat(again.movedNotes()).isEmpty();
    }

    @Test
    void prose_between_tables_moves_below_them() throws DocumentException {
        String edited = TEXT.replace("\n| Key | Kind", "\nIn between.\n\n| Key | Kind");
        assertThat(rewrite(read(edited), SHOP).text()).contains("Referenced by: [`orders`](#orders)\n\nIn between.\n");
    }

    @Test
    void a_title_of_ones_own_stays_unless_one_is_configured() throws DocumentException {
        String edited = TEXT.replace("# Database schema", "# The *shop*");
        assertThat(rewrite(read(edited), SHOP).text()).isEqualTo(edited);
        assertThat(new DocumentWriter(DocumentOptions.defaults().withTitle("Our | schema"))
                        .write(SHOP, read(edited))
                        .text())
                .startsWith("# Our | schema\n");
    }

    @Test
    void prose_follows_a_renamed_table() throws DocumentException {
        Catalog before = of(table("person", "id", "name"), table("thing", "id"));
        Catalog after = of(table("human", "id", "name"), table("thing", "id"));
        String edited = DocumentWriter.write(before).text().replace("\n### `thing`", "\nAbout people.\n\n### `thing`");
        WrittenDocument renamed = rewrite(read(edited), after);
        assertThat(renamed.text())
                .contains("### `human`")
                .contains("| `pkey` | primary key | `id` |\n\nAbout people.\n");
        assertThat(renamed.movedNotes()).isEmpty();
    }

    @Test
    void notes_on_a_column_follow_its_new_name() throws DocumentException {
        Catalog before = of(table("person", "id", "mail"), table("thing", "id"));
        Catalog after = of(table("person", "id", "email"), table("thing", "id"));
        String notes = "`mail`: may bounce, `mail` is said twice.\n- **`mail`** in a list\n"
                + "- `other`: no column\n\n```sql\n`mail`: code\n```\n\nThe `mail` within a line stays.\n";
        String edited = DocumentWriter.write(before).text().replace("\n### `thing`", "\n" + notes + "\n### `thing`");

        WrittenDocument renamed = rewrite(read(edited), after);

        assertThat(renamed.text())
                .contains("`email`: may bounce, `mail` is said twice.\n- **`email`** in a list\n"
                        + "- `other`: no column\n\n```sql\n`mail`: code\n```\n\nThe `mail` within a line stays.\n");
        assertThat(renamed.movedNotes()).isEmpty();
    }

    @Test
    void notes_on_a_column_that_is_gone_move_to_the_end_and_are_told() throws DocumentException {
        Catalog before = of(table("person", "id", "mail"), table("thing", "id"));
        Catalog after = of(table("human", "id"), table("thing", "id"));
        DocumentOptions renamed =
                DocumentOptions.defaults().withRenames(RenameHints.of(List.of("public.person=human")));
        String edited = DocumentWriter.write(before)
                .text()
                .replace(
                        "\n### `thing`",
                        "\n- `mail`: may bounce\n  - at night\n\n  and again\n- `id`: ours\n\n### `thing`");

        WrittenDocument written = new DocumentWriter(renamed).write(after, read(edited));

        assertThat(written.text())
                .contains("| `pkey` | primary key | `id` |\n\n- `id`: ours\n\n###")
                .endsWith("""
                        ## Notes of what is gone

                        ### Notes of column `public.human.mail`

                        - `mail`: may bounce
                          - at night

                          and again

                        <!-- schemaguard end -->
                        """);
        assertThat(written.movedNotes())
                .containsExactly(
                        "the notes of column public.human.mail were moved to the end of the document, because it"
                                + " no longer exists");
        WrittenDocument again = rewrite(read(written.text()), after);
        assertThat(again.text()).isEqualTo(written.text());
        assertThat(again.movedNotes()).isEmpty();
    }

    @Test
    void prose_of_what_is_gone_moves_to_the_end_and_is_told() throws DocumentException {
        Catalog before = of(table("person", "id", "name"), table("thing", "id"));
        Catalog after = of(table("human", "number"), table("thing", "id"));
        String edited = DocumentWriter.write(before).text().replace("\n### `thing`", "\nAbout people.\n\n### `thing`");
        WrittenDocument moved = rewrite(read(edited), after);
        assertThat(moved.text()).endsWith("""
                        ## Notes of what is gone

                        ### Notes of table `public.person`

                        About people.

                        <!-- schemaguard end -->
                        """);
        assertThat(moved.movedNotes())
                .containsExactly("the notes of table public.person were moved to the end of the document, because it"
                        + " no longer exists");
        WrittenDocument again = rewrite(read(moved.text()), after);
        assertThat(again.text()).isEqualTo(moved.text());
        assertThat(again.movedNotes()).isEmpty();
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                        "words",
                        "",
                        "- item",
                        "    code",
                        "> quote",
                        "| a | b |",
                        "|---|---|",
                        "***",
                        "<b>",
                        "```",
                        "1. one",
                        "# own",
                        "## own",
                        "#### own",
                        "\\",
                        "<!-- x -->",
                        "</details>",
                        "* a  ",
                        "===")
                .list()
                .ofMaxSize(8)
                .map(lines -> String.join("\n", lines));
    }

    /** Prose is kept or the document is refused; nothing gets lost, and the second time nothing moves. */
    @Property(tries = 500)
    void nothing_that_people_write_gets_lost(@ForAll @From("lines") String prose) {
        String edited = TEXT.replace("\n### Sequences", "\n" + prose + "\n\n### Sequences");
        DocumentReading reading;
        try {
            reading = read(edited);
        } catch (DocumentException refused) {
            return;
        }
        String once = rewrite(reading, SHOP).text();
        prose.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> assertThat(once).contains("\n" + line + "\n"));
        try {
            assertThat(rewrite(read(once), SHOP).text()).isEqualTo(once);
        } catch (DocumentException e) {
            throw new AssertionError(once, e);
        }
    }

    private static WrittenDocument rewrite(DocumentReading reading, Catalog catalog) {
        return new DocumentWriter(DocumentOptions.defaults()).write(catalog, reading);
    }

    private static DocumentReading read(String text) throws DocumentException {
        return DocumentReader.read(text, "schema.md");
    }

    private static Catalog of(Table... tables) {
        return PlainObjects.catalog(PlainObjects.schema("public", List.of(tables)));
    }

    private static Table table(String name, String... columns) {
        TableBuilder table = Table.named(name).primaryKey(PlainObjects.primaryKey("pkey", List.of(columns[0])));
        for (String column : columns) {
            table.column(PlainObjects.column(column, "bigint", false));
        }
        return table.build();
    }
}
