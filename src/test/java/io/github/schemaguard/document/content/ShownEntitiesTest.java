package io.github.schemaguard.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.document.Catalogs;
import io.github.schemaguard.document.content.ShownEntities.Member;
import io.github.schemaguard.document.content.ShownEntities.OfRelation;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.document.write.WrittenDocument;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** The entity classes in a document: shown, read back, and no fact of the database. */
public class ShownEntitiesTest {

    private static final QualifiedName CUSTOMER = new QualifiedName("public", "customer");
    private static final Catalog SHOP = PlainObjects.catalog(new Schema(
            "public",
            List.of(Table.named("customer")
                    .column(PlainObjects.column("email", "text", false))
                    .column(PlainObjects.column("kind", "text", false))
                    .comment("Who buys.")
                    .build()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null));
    private static final ShownEntities ENTITIES = entities(
            List.of(
                    Member.in(Path.of("..", "src", "main java", "shop", "Customer.java"), "shop.Customer"),
                    new Member("shop.lib.Buyer", null)),
            new TreeMap<>(Map.of("email", List.of("contact.email"), "gone", List.of("gone"))));

    @Provide
    Arbitrary<Catalog> catalogs() {
        return Catalogs.hostile();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void what_is_shown_is_read_whatever_the_names(@ForAll("catalogs") Catalog catalog) throws DocumentException {
        ShownEntities entities = everything(catalog);
        DocumentWriter writer = new DocumentWriter(DocumentOptions.defaults().withEntities(entities));

        String text = writer.write(catalog, null).text();
        DocumentReading reading = DocumentReader.read(text, "schema.md");

        assertThat(reading.entities()).isEqualTo(entities);
        assertThat(writer.isUpToDate(catalog, reading)).isTrue();
        assertThat(writer.write(catalog, reading).text()).isEqualTo(text);
        assertThat(reading.kept().prose()).isEmpty();
        assertThat(reading.declared())
                .isEqualTo(DocumentReader.read(DocumentWriter.write(catalog).text(), "schema.md")
                        .declared());
    }

    @Test
    void a_section_names_classes_and_attributes() {
        assertThat(writer().write(SHOP, null).text()).contains("""
                > Who buys.

                Mapped by: [`shop.Customer`](../src/main%20java/shop/Customer.java), `shop.lib.Buyer`

                | Column | Type | Null | Default | Key | References | Attribute | Description |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                | `email` | `text` | no | | | | `contact.email` | |
                | `kind` | `text` | no | | | | | |
                """);
    }

    @Test
    void a_page_links_from_its_own_folder() throws DocumentException {
        WrittenDocument document = new DocumentWriter(DocumentOptions.defaults()
                        .withLayout(DocumentLayout.PER_TABLE)
                        .withEntities(ENTITIES))
                .write(SHOP, null);
        String page = document.pages().get("public.customer.md");
        assertThat(page).contains("Mapped by: [`shop.Customer`](../../src/main%20java/shop/Customer.java)");

        TreeMap<String, DocumentText> pages = new TreeMap<>();
        pages.put("public.customer.md", DocumentText.of("database-schema/public.customer.md", page));
        assertThat(DocumentReader.read(DocumentText.of("database-schema.md", document.text()), pages)
                        .entities())
                .isEqualTo(ENTITIES.within(SHOP));
    }

    @Test
    void another_class_or_attribute_is_written_although_no_fact_changed() throws DocumentException {
        DocumentReading before = read(writer().write(SHOP, null).text());
        assertThat(writer().isUpToDate(SHOP, before)).isTrue();
        for (ShownEntities other : List.of(
                ShownEntities.NONE,
                entities(List.of(new Member("shop.Client", null)), new TreeMap<>()),
                entities(ENTITIES.of(CUSTOMER).members(), new TreeMap<>(Map.of("email", List.of("mail")))))) {
            DocumentWriter writer =
                    new DocumentWriter(DocumentOptions.defaults().withEntities(other));
            assertThat(writer.isUpToDate(SHOP, before)).isFalse();
            DocumentReading after = read(writer.write(SHOP, before).text());
            assertThat(after.entities()).isEqualTo(other);
            assertThat(after.declared()).isEqualTo(before.declared());
            assertThat(after.kept().prose()).isEmpty();
        }
    }

    @Test
    void what_people_write_about_classes_below_the_tables_stays() throws DocumentException {
        String note = "Mapped by: `legacy.Customer` until 2019.";
        String links = "Mapped by: `legacy.Customer`";
        String text = writer().write(SHOP, null).text();
        String noted = text.replace("| `kind` | `text` | no | | | | | |\n", """
                | `kind` | `text` | no | | | | | |

                %s

                %s
                """.formatted(note, links));
        assertThat(noted).isNotEqualTo(text);
        assertThat(writer().write(SHOP, read(noted)).text()).contains(note).contains(links + "\n");
        assertThat(read(noted).entities()).isEqualTo(ENTITIES.within(SHOP));
    }

    private static DocumentWriter writer() {
        return new DocumentWriter(DocumentOptions.defaults().withEntities(ENTITIES));
    }

    private static DocumentReading read(String text) throws DocumentException {
        return DocumentReader.read(text, "database-schema.md");
    }

    private static ShownEntities entities(List<Member> members, SortedMap<String, List<String>> attributes) {
        return new ShownEntities(new TreeMap<>(Map.of(CUSTOMER, new OfRelation(members, attributes))));
    }

    /** Something for every table, view and column. */
    public static ShownEntities everything(Catalog catalog) {
        SortedMap<QualifiedName, OfRelation> relations = new TreeMap<>();
        for (Schema schema : DocumentCoverage.part(catalog).schemas()) {
            schema.tables()
                    .forEach(table -> relations.put(
                            new QualifiedName(schema.name(), table.name()), everything(table.name(), table.columns())));
            schema.views()
                    .forEach(view -> relations.put(
                            new QualifiedName(schema.name(), view.name()), everything(view.name(), view.columns())));
        }
        return new ShownEntities(relations);
    }

    private static OfRelation everything(String name, List<Column> columns) {
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        columns.forEach(column ->
                attributes.put(column.name(), List.of("a", "b.c" + column.name().length())));
        return new OfRelation(
                List.of(
                        Member.in(Path.of("..", "s (1)", name.length() + ".kt"), "shop.Größe" + name.length()),
                        new Member("shop.A.b", null)),
                attributes);
    }
}
