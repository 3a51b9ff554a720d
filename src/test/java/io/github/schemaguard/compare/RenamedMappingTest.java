package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every table and column in a mapping gets its new name, and nothing else changes. */
class RenamedMappingTest {

    private static final QualifiedName OLD = new QualifiedName("public", "client");
    private static final QualifiedName NEW = new QualifiedName("public", "customer");
    private static final QualifiedName OTHER = new QualifiedName("public", "orders");

    private static final SchemaRenames RENAMES = new SchemaRenames(
            new TreeMap<>(Map.of(OLD, NEW)), new TreeMap<>(Map.of(NEW, new TreeMap<>(Map.of("mail", "email")))));

    @Test
    void every_name_is_replaced() {
        assertThat(new RenamedMapping(RENAMES).of(mapping(OLD, "mail"))).isEqualTo(mapping(NEW, "email"));
    }

    @Test
    void names_of_other_tables_are_kept() {
        assertThat(new RenamedMapping(RENAMES).of(mapping(OTHER, "mail"))).isEqualTo(mapping(OTHER, "mail"));
    }

    private static Mapping mapping(QualifiedName table, String column) {
        return new Mapping(
                List.of(new MappedTable(
                        table,
                        MappedTable.Role.IMMUTABLE_ENTITY,
                        List.of("shop.Client"),
                        MappedMember.ofClass("shop.Client"),
                        List.of(CustomerSchemas.id(), column(column)),
                        List.of(key(column, table), key(column, null)))),
                List.of(new Mapping.SkippedAttribute("shop.Client.total", "@Formula")),
                List.of(new MappedEntity(
                        "shop.Client",
                        table,
                        "",
                        true,
                        MappedEntity.Locking.VERSION,
                        null,
                        MappedColumn.Generation.Strategy.IDENTITY,
                        true)),
                List.of(new MappedAssociation(
                        member("clients"),
                        MappedAssociation.Kind.ONE_TO_MANY,
                        "shop.Client",
                        table,
                        List.of("id", column),
                        true,
                        true,
                        false,
                        true,
                        true,
                        List.of("persist"))),
                List.of(new Mapping.ShortenedName(ObjectPath.column(OTHER, "short"), "shorter")),
                StringBinding.UNTYPED,
                6,
                "tenant");
    }

    private static MappedColumn column(String name) {
        return CustomerSchemas.column("mail", "java.lang.String", MappedColumn.Declared.LENGTH)
                .withName(name);
    }

    private static MappedKey key(String column, @Nullable QualifiedName target) {
        return new MappedKey(
                target == null ? MappedKey.Kind.UNIQUE : MappedKey.Kind.FOREIGN_KEY,
                "key",
                List.of(column, "id"),
                target,
                member("client"),
                true,
                List.of(member("reader")));
    }

    private static MappedMember member(String path) {
        return new MappedMember("shop.Shop", path, "shop.Shop", path, "", null);
    }
}
