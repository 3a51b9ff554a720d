package io.github.schemaguard.document.write;

import static io.github.schemaguard.document.DocumentRoundTripTest.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.document.Catalogs;
import io.github.schemaguard.document.content.DocumentLayout;
import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.document.read.DocumentLines;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document of several files says what one file says, keeps what people wrote, and its links lead somewhere. */
class PerTableLayoutTest {

    private static final DocumentOptions PER_TABLE = DocumentOptions.defaults().withLayout(DocumentLayout.PER_TABLE);
    private static final DocumentOptions SINGLE = DocumentOptions.defaults().withLayout(DocumentLayout.SINGLE);
    private static final Catalog SHOP = Catalogs.shop();

    @TempDir
    Path directory;

    @Provide
    Arbitrary<Catalog> catalogs() {
        return Catalogs.hostile();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void every_stated_fact_survives(@ForAll("catalogs") Catalog catalog) throws DocumentException {
        DocumentWriter writer = new DocumentWriter(PER_TABLE);
        WrittenDocument document = writer.write(catalog, null);
        DocumentReading reading = read(document);

        assertThat(facts(reading.catalog())).isEqualTo(facts(catalog));
        assertThat(reading.contradictions()).isEmpty();
        assertThat(reading.kept().prose()).isEmpty();
        assertThat(writer.isUpToDate(catalog, reading)).isTrue();
        assertThat(writer.write(catalog, reading)).isEqualTo(document);
        assertThat(new DocumentWriter(SINGLE).isUpToDate(catalog, reading))
                .isEqualTo(document.pages().isEmpty());
    }

    @Test
    void every_link_leads_to_a_heading() {
        WrittenDocument document = new DocumentWriter(PER_TABLE).write(withOddNames(), null);
        Map<String, String> files = new TreeMap<>();
        files.put("database-schema.md", document.text());
        document.pages().forEach((name, text) -> files.put("database-schema/" + name, text));
        Pattern link = Pattern.compile("]\\(([^)]*)\\)");
        int links = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Matcher found = link.matcher(file.getValue());
            while (found.find()) {
                links++;
                String[] target = found.group(1).split("#", 2);
                Path base = Path.of("/" + file.getKey());
                String path = target[0].isEmpty()
                        ? file.getKey()
                        : base.resolveSibling(target[0]).normalize().toString().substring(1);
                assertThat(files).as(file.getKey() + ": " + found.group()).containsKey(path);
                if (target.length > 1) {
                    assertThat(fragments(files.get(path))).contains(target[1]);
                }
            }
        }
        assertThat(links).isGreaterThan(20);
    }

    @Test
    void the_layout_follows_the_number_of_tables() {
        DocumentWriter writer = new DocumentWriter(DocumentOptions.defaults());
        assertThat(writer.write(Catalogs.large(60), null).pages()).isEmpty();
        assertThat(writer.write(Catalogs.large(61), null).pages()).hasSize(61);
        assertThat(new DocumentWriter(SINGLE).write(Catalogs.large(61), null).pages())
                .isEmpty();
    }

    @Test
    void a_place_names_the_file_of_its_table() throws DocumentException {
        WrittenDocument document = new DocumentWriter(PER_TABLE).write(SHOP, null);
        DocumentLines lines = read(document).lines();
        ObjectPath email = ObjectPath.column(new QualifiedName("public", "customer"), "email");
        Location location = lines.of(email, Attribute.TYPE);
        assertThat(location.file()).isEqualTo("docs/database-schema/public.customer.md");
        assertThat(document.pages().get("public.customer.md").lines().toList().get(location.line() - 1))
                .startsWith("| `email` |");
        ObjectPath missing = ObjectPath.column(new QualifiedName("public", "customer"), "phone");
        assertThat(lines.of(missing)).isEqualTo(new Location("docs/database-schema/public.customer.md", 1));
        assertThat(lines.of(ObjectPath.of(ObjectKind.ENUM, "public", null, "order_status"))
                        .file())
                .isEqualTo("docs/database-schema.md");
    }

    @Test
    void one_changed_cell_of_a_page_is_one_changed_fact() throws DocumentException {
        WrittenDocument document = new DocumentWriter(PER_TABLE).write(SHOP, null);
        DocumentReading reading =
                read(edited(document, "public.customer.md", "character varying(320)", "character varying(100)"));
        List<String> missing = new ArrayList<>(facts(SHOP));
        missing.removeAll(facts(reading.catalog()));
        assertThat(missing).hasSize(1);
        assertThat(new DocumentWriter(PER_TABLE).isUpToDate(SHOP, reading)).isFalse();
    }

    @Test
    void prose_survives_the_way_there_and_back() throws DocumentException {
        String single = new DocumentWriter(SINGLE).write(SHOP, null).text();
        String prose = "About customers.\n\n#### Details\n\n- one\n\n```bash\n# no heading\n```";
        String edited = single.replace("\n### `orders`\n", "\n" + prose + "\n\n### `orders`\n")
                .replace("\n## Contents", "\nOur shop.\n\n## Contents");
        DocumentReading first = DocumentReader.read(edited, "docs/database-schema.md");

        WrittenDocument several = new DocumentWriter(PER_TABLE).write(SHOP, first);
        assertThat(several.pages().get("public.customer.md")).contains("\n" + prose + "\n\n" + DocumentMarker.END);
        assertThat(several.text()).contains("\nOur shop.\n").doesNotContain("About customers");

        WrittenDocument again = new DocumentWriter(SINGLE).write(SHOP, read(several));
        assertThat(again.text()).isEqualTo(edited);
        assertThat(again.stale()).containsExactly("public.customer.md", "public.order_totals.md", "public.orders.md");
    }

    @Test
    void headings_of_a_page_stay_with_their_table_in_one_file() throws DocumentException {
        WrittenDocument pages = new DocumentWriter(PER_TABLE).write(SHOP, null);
        WrittenDocument edited = edited(
                pages,
                "public.customer.md",
                DocumentMarker.END,
                "## Notes\n\n```sh\n# code\n```\n\n### `email`\n\nText.\n\n" + DocumentMarker.END
                        + "\n\nAfter the end.");
        DocumentReading reading = read(edited);
        assertThat(new DocumentWriter(PER_TABLE).isUpToDate(SHOP, reading)).isTrue();
        assertThat(new DocumentWriter(PER_TABLE).write(SHOP, reading).pages().get("public.customer.md"))
                .contains("### `email`\n\nText.\n\nAfter the end.\n\n" + DocumentMarker.END);

        String single = new DocumentWriter(SINGLE).write(SHOP, reading).text();
        assertThat(single)
                .contains("#### Notes\n\n```sh\n# code\n```\n\n##### `email`\n\nText.\n\nAfter the end.\n\n###");
        DocumentReading again = DocumentReader.read(single, "docs/database-schema.md");
        assertThat(facts(again.catalog())).isEqualTo(facts(SHOP));
        assertThat(new DocumentWriter(SINGLE).write(SHOP, again).text()).isEqualTo(single);
    }

    @Test
    void a_page_of_a_table_that_is_gone_is_stale_and_its_notes_move() throws DocumentException {
        WrittenDocument before = new DocumentWriter(PER_TABLE).write(SHOP, null);
        WrittenDocument noted =
                edited(before, "public.orders.md", DocumentMarker.END, "About orders.\n\n" + DocumentMarker.END);
        Schema schema = SHOP.schemas().get(0);
        Catalog without = SHOP.withSchemas(
                List.of(schema.withTables(List.of(schema.table("customer").orElseThrow()))
                        .withViews(List.of())));
        WrittenDocument after = new DocumentWriter(PER_TABLE).write(without, read(noted));
        assertThat(after.stale()).containsExactly("public.order_totals.md", "public.orders.md");
        assertThat(after.text()).contains("### Notes of table `public.orders`\n\nAbout orders.\n");
        assertThat(after.movedNotes()).hasSize(1);
    }

    @Test
    void a_missing_page_is_a_table_that_the_document_lacks() throws DocumentException {
        WrittenDocument document = new DocumentWriter(PER_TABLE).write(SHOP, null);
        SortedMap<String, String> pages = new TreeMap<>(document.pages());
        pages.remove("public.orders.md");
        DocumentReading reading = read(document.text(), pages);
        assertThat(reading.catalog().table(new QualifiedName("public", "orders")))
                .isEmpty();
        assertThat(new DocumentWriter(PER_TABLE).isUpToDate(SHOP, reading)).isFalse();
        assertThat(new DocumentWriter(PER_TABLE).write(SHOP, reading)).isEqualTo(document);
    }

    @Test
    void what_cannot_be_read_names_the_page() {
        WrittenDocument document = new DocumentWriter(PER_TABLE).write(SHOP, null);
        assertThatThrownBy(() -> read(edited(document, "public.orders.md", DocumentMarker.END, "")))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("docs/database-schema/public.orders.md:")
                .hasMessageContaining("the document ends before its last line");
        assertThatThrownBy(() -> read(edited(document, "public.orders.md", "# `public.orders`", "# Orders")))
                .hasMessageStartingWith("docs/database-schema/public.orders.md:1: this page does not say");
        assertThatThrownBy(() -> read(edited(document, "public.orders.md", "# `public.orders`", "# `orders`")))
                .hasMessageContaining("this page does not say what it is about");
        assertThatThrownBy(() -> read(edited(document, "public.orders.md", "# `public.orders`", "<<<<<<< ours")))
                .hasMessageStartingWith("docs/database-schema/public.orders.md:1: a merge has left");
        SortedMap<String, String> twice = new TreeMap<>(document.pages());
        twice.put("public.orders2.md", document.pages().get("public.orders.md"));
        assertThatThrownBy(() -> read(document.text(), twice))
                .hasMessageStartingWith("docs/database-schema/public.orders2.md:1: this table or view occurs twice,"
                        + " first at docs/database-schema/public.orders.md:1");
    }

    @Test
    void files_of_others_in_the_folder_are_passed_over() throws Exception {
        WrittenDocument document = new DocumentWriter(PER_TABLE).write(SHOP, null);
        Path index = write(document);
        Files.writeString(directory.resolve("database-schema/mine.md"), "# Mine\n");
        Files.write(directory.resolve("database-schema/latin.md"), new byte[] {'#', ' ', (byte) 0xe9});
        Files.writeString(directory.resolve("database-schema/picture.svg"), "<svg/>");
        DocumentReading reading = DocumentReader.read(index, "docs/database-schema.md");
        assertThat(reading.pages().keySet()).isEqualTo(document.pages().keySet());
        assertThat(facts(reading.catalog())).isEqualTo(facts(SHOP));
    }

    @Test
    void names_of_files_are_good_on_every_system() {
        Set<String> names = new HashSet<>();
        for (QualifiedName name : List.of(
                new QualifiedName("public", "orders"),
                new QualifiedName("public", "Orders"),
                new QualifiedName("PUBLIC", "orders"),
                new QualifiedName("public", "a/../b"),
                new QualifiedName("public", "a.b"),
                new QualifiedName("con", "nul"),
                new QualifiedName("..", "x"),
                new QualifiedName("名前", "👩"),
                new QualifiedName("n".repeat(63), "名".repeat(63)))) {
            String file = PageFiles.file(name);
            assertThat(file)
                    .matches("[a-z0-9_]+(\\.[a-z0-9_]+)?(-[0-9a-f]{12})?\\.md")
                    .hasSizeLessThan(200);
            assertThat(names.add(file)).isTrue();
        }
        assertThat(PageFiles.file(new QualifiedName("public", "orders"))).isEqualTo("public.orders.md");
        assertThat(new PageFiles("schema").folder()).isEqualTo("schema-tables");
        assertThat(new PageFiles("Our schema.md").folder()).isEqualTo("Our schema");
    }

    private Path write(WrittenDocument document) throws IOException {
        Path index = Files.writeString(directory.resolve("database-schema.md"), document.text());
        Path folder = Files.createDirectories(directory.resolve(document.folder()));
        for (Map.Entry<String, String> page : document.pages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        return index;
    }

    private static Catalog withOddNames() {
        Table odd = Table.named("Odd [name](x) | `y`")
                .column(PlainObjects.column("id", "bigint", false))
                .column(PlainObjects.column("parent", "bigint", false))
                .primaryKey(PlainObjects.primaryKey("pk", List.of("id")))
                .foreignKey(PlainObjects.foreignKey(
                        "fk",
                        List.of("parent"),
                        new QualifiedName("Schöne Welt", "Odd [name](x) | `y`"),
                        List.of("id")))
                .build();
        // Thai and Devanagari write vowels as combining marks, which belong to an address as letters do.
        Table withVowelMarks = Table.named("นิสิต विद्यार्थी ")
                .column(PlainObjects.column("id", "bigint", false))
                .build();
        Schema schema =
                Schema.named("Schöne Welt").table(odd).table(withVowelMarks).build();
        List<Schema> schemas = new ArrayList<>(SHOP.schemas());
        schemas.add(schema);
        return SHOP.withSchemas(schemas);
    }

    private static Set<String> fragments(String text) {
        Set<String> fragments = new HashSet<>();
        text.lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", ""))
                .map(line -> line.toLowerCase(java.util.Locale.ROOT).replace(" ", "-"))
                .map(line -> line.replaceAll("[^\\p{L}\\p{M}\\p{N}_-]", ""))
                .forEach(fragments::add);
        return fragments;
    }

    private static WrittenDocument edited(WrittenDocument document, String page, String from, String to) {
        SortedMap<String, String> pages = new TreeMap<>(document.pages());
        assertThat(pages.get(page)).containsOnlyOnce(from);
        pages.put(page, pages.get(page).replace(from, to));
        return new WrittenDocument(document.text(), document.folder(), pages, document.stale(), document.movedNotes());
    }

    static DocumentReading read(WrittenDocument document) throws DocumentException {
        return read(document.text(), document.pages());
    }

    private static DocumentReading read(String text, SortedMap<String, String> pages) throws DocumentException {
        SortedMap<String, DocumentText> texts = new TreeMap<>();
        pages.forEach((name, page) -> texts.put(name, DocumentText.of("docs/database-schema/" + name, page)));
        return DocumentReader.read(
                DocumentText.of("docs/database-schema.md", text), Collections.unmodifiableSortedMap(texts));
    }
}
