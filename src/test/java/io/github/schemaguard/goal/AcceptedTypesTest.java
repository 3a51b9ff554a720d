package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
}
