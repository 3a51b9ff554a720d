package io.github.schemaguard.document.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenameHintsTest {
    private static final QualifiedName PERSON = new QualifiedName("public", "person");
    private static final QualifiedName CLIENT = new QualifiedName("public", "client");

    /** The new table has a column more, so that nothing is certain. */
    private static final Catalog BEFORE = catalog(table("person", "id", "mail"));

    private static final Catalog AFTER = catalog(table("client", "id", "email", "since"));

    @Test
    void nothing_is_a_rename_that_is_not_certain_or_said() {
        assertThat(SchemaRenames.between(BEFORE, AFTER, RenameHints.NONE).tables())
                .isEmpty();
    }

    @Test
    void a_table_and_its_column_are_renamed_as_said() {
        for (String column : List.of("public.person.mail=email", "public.client.mail=email")) {
            RenameHints hints = RenameHints.of(List.of("public.person=client", column));

            SchemaRenames renames = SchemaRenames.between(BEFORE, AFTER, hints);

            assertThat(renames.tables()).containsExactlyEntriesOf(new TreeMap<>(Map.of(PERSON, CLIENT)));
            assertThat(renames.columns().get(CLIENT)).containsExactly(Map.entry("mail", "email"));
            assertThat(renames.unused(hints)).isEmpty();
        }
    }

    @Test
    void a_hint_goes_before_what_looks_like_a_rename() {
        Catalog before = catalog(table("a", "id"));
        Catalog after = catalog(table("b", "id"), table("c", "id", "more"));

        assertThat(SchemaRenames.between(before, after, RenameHints.of(List.of("public.a=c")))
                        .table(new QualifiedName("public", "a")))
                .isEqualTo(new QualifiedName("public", "c"));
    }

    @Test
    void a_hint_without_effect_is_told() {
        RenameHints hints =
                RenameHints.of(List.of("public.person=nowhere", "public.client.\"E mail\"=email", "public.client=x"));

        assertThat(SchemaRenames.between(BEFORE, AFTER, hints).unused(hints))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("schema.renames: public.person=nowhere has no effect");
        assertThat(SchemaRenames.between(AFTER, AFTER, hints).unused(hints)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "public.a", "a=b", "public.a=", "=b", "public.a=sales.b", "public.a.b.c=d", "public..a=b"})
    void what_is_no_rename_is_refused_with_what_is_right(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RenameHints.of(List.of(text)))
                .withMessageStartingWith("\"" + text + "\" is not a rename; write schema.table=new_name");
    }

    private static Catalog catalog(Table... tables) {
        return PlainObjects.catalog(PlainObjects.schema("public", List.of(tables)));
    }

    private static Table table(String name, String... columns) {
        TableBuilder table = Table.named(name).primaryKey(PlainObjects.primaryKey("pkey", List.of(columns[0])));
        for (String column : columns) {
            table.column(PlainObjects.column(column, "text", false));
        }
        return table.build();
    }
}
