package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as declared is what the class says and Hibernate has applied; what agrees with the database is no finding. */
class DeclaredFactsTest {

    private static final String EMBEDDED = """
            @Embeddable class Key implements java.io.Serializable {
                @NotNull @Size(max = 50) @Column(name = "user_id") String userId;
                @Column(name = "seq") Integer seq;
                public boolean equals(Object other) { return other instanceof Key; }
                public int hashCode() { return 0; }
            }
            @Embeddable class Inner { @Size(max = 20) @Column(name = "deep") String deep; }
            @Embeddable class Part {
                @NotNull @Column(name = "code") String code;
                @Column(name = "plain") String plain;
                @NotNull @Column(name = "flag") boolean flag;
                @Digits(integer = 6, fraction = 2) @Column(name = "price") BigDecimal price;
                @Embedded Inner inner;
            }
            @MappedSuperclass class Base { @Size(max = 30) @NotNull String inherited; }
            @Entity class Ev extends Base {
                @EmbeddedId Key id;
                @Embedded Part part;
                @ElementCollection @CollectionTable(name = "tags", joinColumns = {
                    @JoinColumn(name = "user_id", referencedColumnName = "user_id"),
                    @JoinColumn(name = "seq", referencedColumnName = "seq")})
                @Column(name = "tag") @Size(max = 3) List<@Size(max = 40) String> tags;
            }
            @Entity class Sub {
                @Id Long id;
                @ManyToOne @JoinColumn(name = "user_id", referencedColumnName = "user_id")
                @JoinColumn(name = "seq", referencedColumnName = "seq") Ev ev;
            }
            """;

    private static final String TABLES = """
            create table ev(user_id varchar(50) not null, seq int not null, code varchar(255) not null,
                plain varchar(255), flag boolean not null, price numeric(8,2), deep varchar(20),
                inherited varchar(30) not null, primary key (user_id, seq));
            create table tags(user_id varchar(50) not null, seq int not null, tag varchar(40),
                foreign key (user_id, seq) references ev);
            create table sub(id bigint primary key, user_id varchar(50), seq int, foreign key (user_id, seq) references ev);
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"5.6.15", "7.4.13"})
    @Tag("slow")
    void constraints_that_hibernate_does_not_apply_agree_with_the_database(String hibernate) throws IOException {
        EntityDrift drift = new EntityDrift(directory, hibernate).entities(EMBEDDED);
        assertThat(drift.database(TABLES).found()).isEmpty();

        assertThat(drift.database(TABLES.replace("plain varchar(255)", "plain varchar(255) not null"))
                        .found())
                .containsExactly("SG206 INFO INSERT_FAILS public.ev.plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.6.15", "7.4.13"})
    void a_constraint_that_hibernate_applies_is_declared_and_one_that_it_does_not_apply_is_inferred(String hibernate)
            throws IOException {
        EntityDrift drift = new EntityDrift(directory, hibernate).entities("""
                @Embeddable class Key implements java.io.Serializable {
                    @Size(max = 50) String code;
                    public boolean equals(Object other) { return other instanceof Key; }
                    public int hashCode() { return 0; }
                }
                @Entity class Item {
                    @EmbeddedId Key id;
                    @Size(max = 50) String sized;
                    @Column(length = 50) String written;
                    String silent;
                    @NotNull String required;
                    @NotNull @Column(nullable = true) String twofold;
                    @Digits(integer = 6, fraction = 2) BigDecimal price;
                    @Min(0) @Max(99) int few;
                    @ElementCollection @Column(name = "tag") @Size(max = 40) List<String> tags;
                }
                """);
        String tables = """
                create table item(code varchar(40) primary key, sized varchar(40), written varchar(40), silent varchar(40),
                    required varchar(255), twofold varchar(255), price numeric(5,2), few integer not null check (few >= 0 and few <= 99));
                create table item_tags(item_code varchar(40) not null references item, tag varchar(40));
                """;
        assertThat(drift.database(tables).findings().stream()
                        .flatMap(finding -> finding.members().isEmpty()
                                ? Stream.of(EntityDrift.line(finding))
                                : finding.members().stream().map(each -> EntityDrift.line(finding) + " " + each))
                        .filter(line -> !line.startsWith("SG305")))
                .containsExactlyInAnyOrder(
                        "SG203 ERROR INSERT_FAILS public.item.sized",
                        "SG203 ERROR INSERT_FAILS public.item.written",
                        "SG202 ERROR INSERT_FAILS public.item.price",
                        "SG203 WARNING INSERT_FAILS public public.item.code",
                        "SG203 WARNING INSERT_FAILS public public.item.silent",
                        "SG203 WARNING INSERT_FAILS public public.item_tags.tag",
                        "SG206 WARNING NOT_ENFORCED public.item.twofold",
                        "SG206 WARNING NOT_ENFORCED public.item.required");
        assertThat(drift.database(tables.replace("few integer", "few smallint")).found().stream()
                        .filter(line -> line.startsWith("SG204")))
                .isEmpty();
        assertThat(drift.database(tables.replace("few integer not null check (few >= 0 and few <= 99)", "few integer"))
                        .found())
                .contains("SG206 WARNING READ_FAILS public.item.few");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.6.15", "7.4.13"})
    void a_getter_that_refuses_null_decides_nothing_about_a_field(String hibernate) throws IOException {
        EntityDrift drift = new EntityDrift(directory, hibernate).entities("""
                @Entity class Offer {
                    @Id Long id;
                    @Column(name = "override") String override;
                    @Column(name = "title") @NotNull String title;
                    @NotNull public String getOverride() { return override == null ? "{}" : override; }
                    @NotNull public String getTitle() { return title; }
                }
                """);

        assertThat(drift
                        .database(
                                "create table offer(id bigint primary key, override varchar(255), title varchar(255));")
                        .findings()
                        .stream()
                        .map(finding -> EntityDrift.line(finding) + " "
                                + finding.repairs().size()))
                .containsExactlyInAnyOrder(
                        "SG206 INFO NOT_ENFORCED public.offer.override 0",
                        "SG206 WARNING NOT_ENFORCED public.offer.title 2");
        assertThat(drift.database("create table offer(id bigint primary key, override varchar(255) not null,"
                                + " title varchar(255) not null);")
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.6.15", "7.4.13"})
    void a_primitive_attribute_holds_no_null_whether_its_column_is_annotated_or_not(String hibernate)
            throws IOException {
        EntityDrift drift = new EntityDrift(directory, hibernate).entities("""
                @Embeddable class Part { @Column(name = "embedded") int embedded; }
                @Entity class Flags {
                    @Id Long id;
                    @Column(name = "a") boolean a;
                    boolean b;
                    @Column(name = "c") boolean c;
                    @Column(name = "wrapper") Boolean wrapper;
                    @Column(name = "converted") @Convert(converter = Letter.class) boolean converted;
                    @Embedded Part part;
                }
                @Converter class Letter implements AttributeConverter<Boolean, String> {
                    public String convertToDatabaseColumn(Boolean value) { return Boolean.TRUE.equals(value) ? "Y" : "N"; }
                    public Boolean convertToEntityAttribute(String value) { return "Y".equals(value); }
                }
                @Entity @Inheritance(strategy = InheritanceType.SINGLE_TABLE) class Animal { @Id Long id; }
                @Entity class Dog extends Animal { @Column(name = "barks") int barks; }
                """);
        String flags = "create table flags(id bigint primary key, a boolean, b boolean, c boolean not null,"
                + " wrapper boolean, converted varchar(255), embedded int);";
        String animal = "create table animal(id bigint primary key, dtype varchar(31) not null, barks int);";
        assertThat(drift.database(flags + animal).findings().stream()
                        .map(finding -> EntityDrift.line(finding) + " " + finding.members()))
                .containsExactly("SG206 WARNING READ_FAILS public.flags [public.flags.a, public.flags.b]");
        assertThat(drift.database(flags.replace("a boolean, b boolean", "a boolean not null, b boolean not null")
                                        .replace("embedded int", "embedded int not null")
                                        .replace("converted varchar(255)", "converted varchar(255) not null")
                                + animal.replace("barks int", "barks int not null"))
                        .found())
                .containsExactly("SG206 INFO INSERT_FAILS public.animal.barks");
    }

    /** What converters make of the constants is not known without running them: the length of 255 is nobody's claim. */
    @ParameterizedTest
    @ValueSource(strings = {"5.6.15", "6.6.56", "7.4.13"})
    void a_converted_enum_or_boolean_has_no_size_unless_it_is_declared(String hibernate) throws IOException {
        EntityDrift drift = new EntityDrift(directory, hibernate).entities("""
                enum Method { GET, POST }
                @Converter class Lower implements AttributeConverter<Method, String> {
                    public String convertToDatabaseColumn(Method value) { return value.name().toLowerCase(); }
                    public Method convertToEntityAttribute(String value) { return Method.valueOf(value.toUpperCase()); }
                }
                enum State { NEW, OLD }
                @Converter(autoApply = true) class Numbers implements AttributeConverter<State, Integer> {
                    public Integer convertToDatabaseColumn(State value) { return value.ordinal(); }
                    public State convertToEntityAttribute(Integer value) { return State.values()[value]; }
                }
                @Converter class Letter implements AttributeConverter<Boolean, String> {
                    public String convertToDatabaseColumn(Boolean value) { return Boolean.TRUE.equals(value) ? "Y" : "N"; }
                    public Boolean convertToEntityAttribute(String value) { return "Y".equals(value); }
                }
                @Converter class Money implements AttributeConverter<Currency, String> {
                    public String convertToDatabaseColumn(Currency value) { return value.getCurrencyCode(); }
                    public Currency convertToEntityAttribute(String value) { return Currency.getInstance(value); }
                }
                @Entity class Call {
                    @Id Long id;
                    @Convert(converter = Lower.class) Method method;
                    @Convert(converter = Lower.class) @Column(length = 40) Method sized;
                    @Convert(converter = Lower.class) @Column(name = "letter") Method letter;
                    @Convert(converter = Lower.class) Method padded;
                    State state;
                    @Convert(converter = Letter.class) Boolean flag;
                    @Convert(converter = Letter.class) Boolean plain;
                    @Convert(converter = Money.class) Currency currency;
                    @Enumerated(EnumType.STRING) Method named;
                    @Enumerated(EnumType.STRING) Method cut;
                    @ElementCollection @CollectionTable(name = "methods", joinColumns = @JoinColumn(name = "call_id"))
                    @Column(name = "method") @Convert(converter = Lower.class) List<Method> methods;
                }
                """);
        String tables = """
                create table call(id bigint primary key, method varchar(10), sized varchar(40), letter char(1),
                    padded char(5), state smallint, flag varchar(1), plain char(1), currency varchar(255),
                    named varchar(4) check (named in ('GET', 'POST')),
                    cut varchar(4) check (cut in ('GET', 'POST')));
                create table methods(call_id bigint not null references call, method varchar(10));
                """;
        assertThat(shown(drift.database(tables))).containsExactly("SG201 WARNING SILENTLY_WRONG public.call.padded");
        assertThat(shown(drift.database(tables.replace("sized varchar(40)", "sized varchar(20)")
                        .replace("currency varchar(255)", "currency varchar(3)")
                        .replace("cut varchar(4)", "cut varchar(3)"))))
                .containsExactly(
                        "SG203 ERROR INSERT_FAILS public.call.cut",
                        "SG203 ERROR INSERT_FAILS public.call.sized",
                        "SG203 WARNING INSERT_FAILS public.call.currency",
                        "SG201 WARNING SILENTLY_WRONG public.call.padded");
    }

    private static Stream<String> shown(EntityDrift drift) {
        return drift.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(EntityDrift::line);
    }

    @Test
    @Tag("slow")
    void no_longer_text_reaches_an_audit_table_than_the_audited_one_accepts() throws IOException {
        EntityDrift drift =
                new EntityDrift(directory, "7.4.13").library("envers-7.4.13").entities("""
                        @MappedSuperclass @org.hibernate.envers.Audited class Base { @Column(name = "made_by") @Size(max = 20) String madeBy; }
                        @Embeddable class Place { @Size(max = 30) @NotNull String town; }
                        @Entity @org.hibernate.envers.Audited class Item extends Base {
                            @Id Long id;
                            @Size(max = 120) String name;
                            @Column(length = 60) String written;
                            String silent;
                            @Digits(integer = 6, fraction = 2) BigDecimal price;
                            boolean flag;
                            @Embedded Place place;
                        }
                        """);
        String columns = "made_by varchar(20), name varchar(120), written varchar(60), silent varchar(70),"
                + " price numeric(8,2), town varchar(30)";
        String tables = "create table item(id bigint primary key, flag boolean not null, " + columns + ");"
                + "create table revinfo(rev int primary key, revtstmp bigint);create sequence revinfo_seq increment 50;"
                + "create table item_aud(id bigint not null, rev int not null references revinfo, revtype smallint,"
                + " flag boolean, " + columns + ", primary key (rev, id));";
        assertThat(drift.database(tables).findings().stream()
                        .filter(finding -> !finding.code().equals("SG203"))
                        .map(EntityDrift::line))
                .isEmpty();
        assertThat(drift.findings().stream().map(finding -> EntityDrift.line(finding) + " " + finding.members()))
                .containsExactly("SG203 WARNING INSERT_FAILS public.item.silent []");

        assertThat(drift.database(tables.replace("rev int not null", "rev int not null, other int")
                                .replace(
                                        "flag boolean, made_by varchar(20), name varchar(120)",
                                        "flag boolean, made_by varchar(20), name varchar(100)")
                                .replace("silent varchar(70)", "silent varchar(255)"))
                        .found())
                .containsExactly(
                        "SG203 WARNING INSERT_FAILS public.item_aud.name", "SG104 INFO COSMETIC public.item_aud.other");

        String strict = tables.replace("revtype smallint", "revtype smallint not null")
                .replace("silent varchar(70)", "silent varchar(255)");
        assertThat(drift.database(strict).found()).isEmpty();
        String whole = strict.replace(" flag boolean, made_by", " flag boolean not null, made_by")
                .replace("town varchar(30), primary", "town varchar(30) not null, primary");
        assertThat(drift.database(whole).found())
                .containsExactly(
                        "SG206 ERROR INSERT_FAILS public.item_aud.flag",
                        "SG206 ERROR INSERT_FAILS public.item_aud.town");
        assertThat(drift.settings(Map.of("org.hibernate.envers.store_data_at_delete", "true"))
                        .database(whole)
                        .found())
                .isEmpty();
    }

    @Test
    void a_generated_column_refuses_what_writes_it() throws IOException {
        EntityDrift drift = new EntityDrift(directory, "7.4.13").entities("""
                @Entity class Item {
                    @Id Long id;
                    Long one;
                    @Column(insertable = false) Long two;
                    @Column(insertable = false, updatable = false) Long three;
                }
                """);
        assertThat(drift.database("create table item (id bigint primary key, one bigint generated always as (1) stored,"
                                + " two bigint generated always as (2) stored,"
                                + " three bigint generated always as (3) stored);")
                        .found())
                .containsExactly(
                        "SG208 ERROR INSERT_FAILS public.item.one", "SG208 ERROR UPDATE_FAILS public.item.two");
    }
}
