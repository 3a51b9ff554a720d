package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the database takes the type that Hibernate binds is what PostgreSQL's casts say, and the database's own. */
class AcceptedTypesTest {

    @TempDir
    Path directory;

    @Test
    void a_cast_of_the_database_decides_whether_it_takes_text_for_an_enum() throws IOException {
        EntityDrift drift = new EntityDrift(directory, "7.4.13").entities("""
                @Entity class Thing {
                    @Id Long id;
                    @Enumerated(EnumType.STRING) Kind kind;
                }
                enum Kind { A, B }
                """);
        String table = "create type kind as enum ('A', 'B'); create table thing(id bigint primary key, kind kind);";
        assertThat(drift.database(table).found()).containsExactly("SG201 ERROR INSERT_FAILS public.thing.kind");
        assertThat(drift.database(table + "create cast (varchar as kind) with inout as implicit;")
                        .found())
                .isEmpty();
        assertThat(drift.database(table + "create cast (varchar as kind) with inout as assignment;")
                        .found())
                .containsExactly("SG201 WARNING QUERY_FAILS public.thing.kind");
    }

    @Test
    @Tag("slow")
    void an_interval_is_rounded_or_cut_by_the_column() throws IOException {
        EntityDrift drift = new EntityDrift(directory, "7.4.13").entities("""
                @Entity class Span {
                    @Id Long id;
                    @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.INTERVAL_SECOND) Duration length;
                }
                """);
        for (String type :
                new String[] {"interval second", "interval", "interval day to second", "interval second(6)"}) {
            assertThat(drift.database("create table span(id bigint primary key, length " + type + ");")
                            .found())
                    .isEmpty();
        }
        for (String type :
                new String[] {"interval second(0)", "interval hour", "interval(3)", "interval day to minute"}) {
            assertThat(drift.database("create table span(id bigint primary key, length " + type + ");")
                            .found())
                    .containsExactly("SG205 WARNING DATA_TRUNCATED public.span.length");
        }
    }

    @Test
    void what_hibernate_adds_by_itself_is_no_drift() throws IOException {
        assertThat(new EntityDrift(directory, "7.4.13")
                        .entities("""
                                @Entity @org.hibernate.annotations.SoftDelete class Parcel { @Id Long id; }
                                @Entity class Rack {
                                    @Id Long id;
                                    @ElementCollection @OrderColumn(name = "place") @Column(name = "label")
                                    List<String> labels;
                                }
                                """)
                        .database("""
                                create table parcel(id bigint primary key, deleted boolean not null);
                                create table rack(id bigint primary key);
                                create table rack_labels(rack_id bigint not null references rack, place integer not null,
                                    label varchar(255), primary key (rack_id, place));
                                """)
                        .found())
                .isEmpty();
    }

    /** As the dialects of Hibernate Spatial 5 do. */
    @Test
    void a_dialect_may_use_the_jdbc_type_of_a_uuid_for_another_type() throws IOException {
        EntityDrift drift = new EntityDrift(directory, "5.6.15")
                .entities("""
                        @Entity class Facility {
                            @Id UUID id;
                            @org.hibernate.annotations.Type(type = "pg-uuid") UUID code;
                            @ManyToOne Facility parent;
                            @ElementCollection Set<UUID> tags;
                            public static class Spatial extends org.hibernate.dialect.PostgreSQL95Dialect {
                                public Spatial() { registerColumnType(java.sql.Types.OTHER, "GEOMETRY"); }
                            }
                        }
                        """)
                .settings(Map.of("hibernate.dialect", "shop.Facility$Spatial"));
        String tables = """
                create table facility(id uuid primary key, code uuid, parent_id uuid references facility);
                create table facility_tags(facility_id uuid not null references facility, tags uuid);
                """;
        assertThat(drift.database(tables).found()).isEmpty();
        assertThat(drift.database(tables.replace("code uuid", "code text")).found())
                .containsExactly("SG201 ERROR QUERY_FAILS public.facility.code");
    }
}
