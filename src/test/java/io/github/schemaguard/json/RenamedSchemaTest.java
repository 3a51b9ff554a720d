package io.github.schemaguard.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamedSchemaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            t07     | nextval('t07.orders_id_seq'::regclass)       | nextval('new.orders_id_seq'::regclass)
            t07     | 'good'::t07.mood                             | 'good'::new.mood
            t07     | (t07.f(t07.g(1)))                            | (new.f(new.g(1)))
            t07     | t070.f() + at07.f() + $t07.f() + a.t07.b     | t070.f() + at07.f() + $t07.f() + a.t07.b
            t07     | t08.f() + public.f()                         | t08.f() + public.f()
            t07     | T07.f() + "t07".f() + "T07".f()              | new.f() + new.f() + "T07".f()
            t07     | concat('of t07.', 't07', 7)                  | concat('of t07.', 't07', 7)
            T-07    | "T-07".f() + T-07.f()                        | new.f() + T-07.f()
            t.7     | "t.7"."F"() + t.7.f()                        | new."F"() + t.7.f()
            a"b     | "a""b".f()                                   | new.f()
            select  | "select".f()                                 | new.f()
            größe   | größe.f() + "größe".f() + übergröße.f()      | new.f() + new.f() + übergröße.f()
            """)
    void a_schema_is_renamed_where_it_qualifies(String name, String expression, String renamed) {
        assertThat(columnOf(name, expression).defaultValue()).isEqualTo(renamed);
    }

    @Test
    void roles_with_its_name_are_renamed_and_its_own_comment_is_left_out() {
        Schema schema = Schema.named("t07")
                .comment("Tenant seven")
                .grants(List.of(
                        grant("t07"), grant("t07_app"), grant("read_t07"), grant("t070"), grant("at07"), grant("t08")))
                .build();

        Schema renamed = renamed("t07", schema, List.of()).schemas().get(0);

        assertThat(renamed.name()).isEqualTo("new");
        assertThat(renamed.comment()).isNull();
        assertThat(renamed.grants())
                .extracting(Grant::grantee)
                .containsExactlyInAnyOrder("new", "new_app", "read_new", "t070", "at07", "t08");
    }

    @Test
    void what_could_not_be_seen_of_it_stays_unseen_and_what_is_another_schemas_goes() {
        UnreadableObject own = new UnreadableObject(ObjectPath.table(new QualifiedName("t07", "a")), "gone");
        UnreadableObject others = new UnreadableObject(ObjectPath.table(new QualifiedName("t08", "a")), "gone");

        assertThat(renamed("t07", Schema.named("t07").build(), List.of(own, others))
                        .unseen())
                .containsExactly(new UnreadableObject(ObjectPath.table(new QualifiedName("new", "a")), "gone"));
    }

    private static Column columnOf(String name, String expression) {
        Schema schema = Schema.named(name)
                .table(Table.named("a")
                        .column(PlainObjects.column("b", "integer", true).withDefaultValue(expression))
                        .build())
                .build();
        return renamed(name, schema, List.of())
                .table(new QualifiedName("new", "a"))
                .flatMap(table -> table.column("b"))
                .orElseThrow();
    }

    private static Catalog renamed(String name, Schema schema, List<UnreadableObject> unseen) {
        return CatalogJson.parseBare(new RenamedSchema(name, "new").text(17, schema, unseen));
    }

    private static Grant grant(String role) {
        return new Grant(role, "USAGE", List.of(), false);
    }
}
