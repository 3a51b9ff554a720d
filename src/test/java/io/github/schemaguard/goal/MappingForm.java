package io.github.schemaguard.goal;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to map more than a plain attribute. In all texts, {@code $E} is the name of the entity, {@code $t} that of its table,
 * and {@code $X} what varies.
 *
 * @param name for people, unique
 * @param since the first Hibernate that has it: 604 for 6.4
 * @param entities source of the classes; all of them begin with {@code $E}
 * @param ddl of the tables
 * @param write statements in Java that store objects
 * @param check statements in Java that read them
 * @param others SQL of another application between both; empty for none
 * @param variants of the DDL; the first is what Hibernate would create
 */
record MappingForm(
        String name,
        int since,
        String entities,
        String ddl,
        String write,
        String check,
        String others,
        List<String> variants) {

    private static final List<String> INTEGERS = List.of(
            "bigint",
            "integer",
            "smallint",
            "numeric(19)",
            "numeric",
            "varchar(36)",
            "text",
            "uuid",
            "double precision");

    private static final String PLAIN_DDL = "create table $t (id bigint primary key, n varchar(255), x $X);";

    private static final String SECONDARY_DDL =
            "create table $t (id bigint primary key, n varchar(255)); create table $t_s (o bigint primary key, x $X);";

    private static final String TWO_REFERENCES =
            "for (long i : new long[] {7, 5_000_000_000L}) { $EP p = new $EP(); p.id = i; em.persist(p); $E e = new $E(); ";

    static final List<MappingForm> ALL = List.of(
            identity("Long", "bigint", "integer", "smallint"),
            identity("Integer", "integer", "bigint", "smallint"),
            sequence("allocation of 50", 50, "bigint", "create sequence $t_s increment 50"),
            sequence("allocation of 50 on one by 1", 50, "bigint", "create sequence $t_s"),
            sequence("allocation of 50 on one by 10", 50, "bigint", "create sequence $t_s increment 10"),
            sequence("allocation of 50 on one by 100", 50, "bigint", "create sequence $t_s increment 100"),
            sequence("allocation of 50 on one from 1000", 50, "bigint", "create sequence $t_s increment 50 start 1000"),
            sequence("allocation of 50 on a short one", 50, "bigint", "create sequence $t_s increment 50 maxvalue 100"),
            sequence("allocation of 50 on none", 50, "bigint", "select 1"),
            sequence("allocation of 1", 1, "bigint", "create sequence $t_s"),
            sequence("allocation of 1 on one by 50", 1, "bigint", "create sequence $t_s increment 50"),
            new MappingForm(
                    "sequence: type of the identifier",
                    503,
                    entity("@Id @SequenceGenerator(name = \"g$t\", sequenceName = \"$t_s\") @GeneratedValue(generator ="
                            + " \"g$t\") Long id; String n;"),
                    "create sequence $t_s increment 50; create table $t (id $X primary key, n varchar(255));",
                    "for (int i = 0; i < 60; i++) { $E e = new $E(); em.persist(e); em.flush(); kept.add(e.id); }",
                    "for (Object id : kept) { require(em.find($E.class, id) != null, id); }",
                    "",
                    INTEGERS),
            new MappingForm(
                    "generated UUID",
                    602,
                    entity("@Id @GeneratedValue java.util.UUID id; String n;"),
                    "create table $t (id $X primary key, n varchar(255));",
                    "$E e = new $E(); em.persist(e); em.flush(); kept.add(e.id);",
                    "require(em.find($E.class, kept.get(0)) != null, kept);",
                    "",
                    List.of("uuid", "bytea", "char(36)", "varchar(36)", "varchar(32)", "text", "bigint")),
            new MappingForm(
                    "assigned String",
                    503,
                    entity("@Id String id; String n;"),
                    "create table $t (id $X primary key, n varchar(255));",
                    "$E e = new $E(); e.id = \"GREEN\"; em.persist(e);",
                    "$E e = em.createQuery(\"from $E\", $E.class).getSingleResult(); require(e.id.equals(\"GREEN\"), e.id);"
                            + " require(em.find($E.class, \"GREEN\") != null, \"\");",
                    "",
                    List.of("varchar(255)", "text", "varchar(5)", "char(5)", "char(10)", "name", "uuid", "bigint")),
            version("int", "integer"),
            version("Integer", "integer"),
            version("long", "bigint"),
            version("short", "smallint"),
            version("java.time.Instant", "timestamp(6) with time zone"),
            version("java.time.LocalDateTime", "timestamp(6)"),
            version("java.sql.Timestamp", "timestamp(6)"),
            versionOfOthers("int"),
            versionOfOthers("Integer"),
            softDelete("", "boolean not null default false"),
            softDelete("(converter = org.hibernate.type.YesNoConverter.class)", "char(1) not null default 'N'"),
            softDelete("(converter = org.hibernate.type.TrueFalseConverter.class)", "char(1) not null default 'F'"),
            softDelete("(converter = org.hibernate.type.NumericBooleanConverter.class)", "integer not null default 0"),
            softDelete(
                    "(columnName = \"deleted\", strategy = org.hibernate.annotations.SoftDeleteType.ACTIVE,"
                            + " converter = org.hibernate.type.YesNoConverter.class)",
                    "char(1) not null default 'Y'"),
            collection(
                    "Set<String>",
                    "@Column(name = \"x\")",
                    "",
                    "$E.xs.add(\"GREEN\"); $E.xs.add(\"y\".repeat(200));",
                    "varchar(255)",
                    "text",
                    "varchar(5)",
                    "char(255)",
                    "integer",
                    "bytea"),
            collection(
                    "List<Integer>",
                    "@Column(name = \"x\")",
                    "",
                    "$E.xs.add(7); $E.xs.add(Integer.MAX_VALUE);",
                    "integer",
                    "bigint",
                    "smallint",
                    "numeric(10)",
                    "text",
                    "boolean"),
            collection(
                    "List<String>",
                    "@OrderColumn(name = \"x\") @Column(name = \"v\")",
                    ", v varchar(255)",
                    "$E.xs.add(\"b\"); $E.xs.add(\"a\");",
                    "integer",
                    "bigint",
                    "smallint",
                    "numeric(10)",
                    "text",
                    "real"),
            collection(
                    "Map<String, String>",
                    "@MapKeyColumn(name = \"x\") @Column(name = \"v\")",
                    ", v varchar(255)",
                    "$E.xs.put(\"GREEN\", \"a\"); $E.xs.put(\"k\".repeat(200), \"b\");",
                    "varchar(255)",
                    "text",
                    "varchar(5)",
                    "char(255)",
                    "integer"),
            reference("@ManyToOne", "bigint", INTEGERS),
            reference("@OneToOne", "bigint", INTEGERS),
            new MappingForm(
                    "many to many",
                    503,
                    "@Entity @Table(name = \"$t_p\") class $EP { @Id Long id; }\n"
                            + entity(
                                    "@Id Long id; @ManyToMany @JoinTable(name = \"$t_j\", joinColumns = @JoinColumn(name ="
                                            + " \"a\"), inverseJoinColumns = @JoinColumn(name = \"x\")) Set<$EP> xs = new"
                                            + " HashSet<>();"),
                    "create table $t_p (id bigint primary key); create table $t (id bigint primary key); create table $t_j (a"
                            + " bigint not null, x $X not null, primary key (a, x));",
                    "for (long i : new long[] {7, 5_000_000_000L}) { $EP p = new $EP(); p.id = i; em.persist(p); $E e = new"
                            + " $E(); e.id = i; e.xs.add(p); em.persist(e); }",
                    "$E e = em.find($E.class, 7L); require(e.xs.size() == 1, \"lost\"); e.xs.clear();",
                    "",
                    INTEGERS),
            discriminator(
                    "STRING",
                    "\"AB\"",
                    "\"CD\"",
                    "varchar(31)",
                    "text",
                    "varchar(2)",
                    "varchar(1)",
                    "char(2)",
                    "char(31)",
                    "integer"),
            discriminator("CHAR", "\"A\"", "\"C\"", "char(1)", "varchar(1)", "text", "char(3)", "integer"),
            discriminator(
                    "INTEGER",
                    "\"1\"",
                    "\"2\"",
                    "integer",
                    "smallint",
                    "bigint",
                    "numeric(5)",
                    "text",
                    "varchar(5)",
                    "boolean"),
            new MappingForm(
                    "joined subclass",
                    503,
                    "@Entity @Table(name = \"$t\") @Inheritance(strategy = InheritanceType.JOINED) class $E { @Id Long id; }\n"
                            + "@Entity @Table(name = \"$t_c\") class $ES extends $E { String n; }",
                    "create table $t (id bigint primary key); create table $t_c (id $X primary key, n varchar(255));",
                    "for (long i : new long[] {7, 5_000_000_000L}) { $ES e = new $ES(); e.id = i; em.persist(e); }",
                    "require(em.find($E.class, 7L) instanceof $ES, em.find($E.class, 7L));",
                    "",
                    INTEGERS),
            tableGenerator("value", "k varchar(255) not null primary key, v $X", "bigint", "bigint not null"),
            tableGenerator("value of another type", "k varchar(255) not null primary key, v $X", INTEGERS),
            tableGenerator(
                    "name of the row",
                    "k $X not null primary key, v bigint",
                    "varchar(255)",
                    "text",
                    "varchar(2)",
                    "char(10)",
                    "name",
                    "integer"),
            embeddedIdentifier("Long", "7L", "5_000_000_000L", INTEGERS),
            embeddedIdentifier(
                    "String",
                    "\"GREEN\"",
                    "\"BLUE\"",
                    List.of("varchar(255)", "text", "varchar(4)", "char(10)", "name", "uuid", "bigint")),
            new MappingForm(
                    "identifier of a reference",
                    503,
                    "@Entity @Table(name = \"$t_p\") class $EP { @Id Long id; }\n"
                            + entity("@Id Long id; @OneToOne @MapsId @JoinColumn(name = \"x\") $EP p; String n;"),
                    "create table $t_p (id bigint primary key); create table $t (x $X primary key, n varchar(255));",
                    TWO_REFERENCES + "e.p = p; em.persist(e); }",
                    "$E e = em.find($E.class, 7L); require(e != null && e.p.id == 7L, \"lost\"); e.n = \"a\"; em.flush();",
                    "",
                    INTEGERS),
            new MappingForm(
                    "part of an identifier of a reference",
                    503,
                    "@Entity @Table(name = \"$t_p\") class $EP { @Id Long id; }\n"
                            + key("Long")
                            + entity(
                                    "@EmbeddedId $EK id; @ManyToOne @MapsId(\"x\") @JoinColumn(name = \"x\") $EP p; String"
                                            + " n;"),
                    "create table $t_p (id bigint primary key); create table $t (a bigint not null, x $X not null, n"
                            + " varchar(255), primary key (a, x));",
                    TWO_REFERENCES + "e.id = new $EK(); e.id.a = 1; e.p = p; em.persist(e); }",
                    "$EK k = new $EK(); k.a = 1; k.x = 7L; $E e = em.find($E.class, k); require(e != null && e.p.id == 7L,"
                            + " \"lost\"); e.n = \"a\"; em.flush();",
                    "",
                    INTEGERS),
            new MappingForm(
                    "key of a secondary table",
                    503,
                    secondary("String s"),
                    "create table $t (id bigint primary key, n varchar(255)); create table $t_s (o $X primary key, x"
                            + " varchar(255));",
                    "for (long i : new long[] {7, 5_000_000_000L}) { $E e = new $E(); e.id = i; e.s = \"a\"; em.persist(e); }",
                    "$E e = em.find($E.class, 7L); require(\"a\".equals(e.s), e.s); e.s = \"b\"; em.flush();",
                    "",
                    INTEGERS),
            new MappingForm(
                    "Integer in a secondary table",
                    503,
                    secondary("Integer s"),
                    SECONDARY_DDL,
                    "$E e = new $E(); e.id = 1L; e.s = Integer.MAX_VALUE; em.persist(e); $E f = new $E(); f.id = 2L;"
                            + " em.persist(f);",
                    "$E e = em.find($E.class, 1L); require(e.s == Integer.MAX_VALUE, e.s); require(em.find($E.class, 2L).s =="
                            + " null, \"null\");",
                    "",
                    List.of(
                            "integer",
                            "integer not null",
                            "bigint",
                            "smallint",
                            "numeric(10)",
                            "text",
                            "boolean",
                            "double precision")),
            new MappingForm(
                    "String in a secondary table",
                    503,
                    secondary("String s"),
                    SECONDARY_DDL,
                    "$E e = new $E(); e.id = 1L; e.s = \"y\".repeat(200); em.persist(e);",
                    "$E e = em.find($E.class, 1L); require(e.s.equals(\"y\".repeat(200)), e.s);",
                    "",
                    List.of("varchar(255)", "text", "varchar(100)", "char(255)", "integer", "bytea")),
            new MappingForm(
                    "value that a row of a secondary table needs",
                    503,
                    secondary("String s; @Column(table = \"$t_s\", name = \"y\") String y"),
                    "create table $t (id bigint primary key, n varchar(255)); create table $t_s (o bigint primary key, x"
                            + " varchar(255), y $X);",
                    "$E e = new $E(); e.id = 1L; e.s = \"a\"; em.persist(e);",
                    "$E e = em.find($E.class, 1L); require(e.y == null, e.y);",
                    "",
                    List.of("varchar(255)", "varchar(255) not null", "varchar(255) not null default 'x'")),
            attribute(
                    "null in a String",
                    "String x;",
                    "e.x = null;",
                    "require(e.x == null, e.x);",
                    "",
                    "varchar(255)",
                    "varchar(255) not null",
                    "varchar(255) not null default 'x'"),
            attribute(
                    "null of others in an int",
                    "int x;",
                    "",
                    "require(e.x == 0, e.x);",
                    "update $t set x = null",
                    "integer not null",
                    "integer"),
            attribute(
                    "null of others where Java forbids it",
                    "@Column(nullable = false) Integer x = 1;",
                    "",
                    "",
                    "update $t set x = null",
                    "integer not null",
                    "integer"),
            attribute(
                    "value that the application does not write",
                    "@Column(insertable = false, updatable = false) Integer x;",
                    "",
                    "",
                    "",
                    "integer",
                    "integer not null",
                    "integer not null default 1",
                    "integer generated always as (7) stored"),
            attribute(
                    "value that the database computes",
                    "Integer x = 1;",
                    "",
                    "",
                    "",
                    "integer",
                    "integer generated always as (7) stored",
                    "integer generated always as identity",
                    "integer generated by default as identity"),
            attribute(
                    "value that only an update writes",
                    "@Column(insertable = false) Integer x;",
                    "",
                    "",
                    "",
                    "integer",
                    "integer not null",
                    "integer not null default 1"),
            new MappingForm(
                    "reference that Java says is never null",
                    503,
                    "@Entity @Table(name = \"$t_p\") class $EP { @Id Long id; }\n"
                            + entity("@Id Long id; @ManyToOne(optional = false) @JoinColumn(name = \"x\") $EP p;"),
                    "create table $t_p (id bigint primary key); create table $t (id bigint primary key, x bigint $X);",
                    "$EP p = new $EP(); p.id = 7L; em.persist(p); $E e = new $E(); e.id = 1L; e.p = p; em.persist(e);",
                    "require(em.find($E.class, 1L) != null, \"vanished\");",
                    "update $t set x = null",
                    List.of("not null", "null")));

    private static String entity(String members) {
        return "@Entity @Table(name = \"$t\") class $E { " + members + " }";
    }

    private static MappingForm identity(String type, String... columns) {
        List<String> variants = new ArrayList<>();
        for (String column : columns) {
            variants.add(column + " generated by default as identity");
        }
        variants.add("bigint generated always as identity");
        variants.addAll(List.of(
                "bigserial",
                "serial",
                "bigint default nextval('$t_s')",
                "numeric(19) default nextval('$t_s')",
                "bigint",
                "integer",
                "varchar(36) default 'a'",
                "uuid default gen_random_uuid()",
                "text default '1'"));
        return new MappingForm(
                "identity " + type,
                503,
                entity("@Id @GeneratedValue(strategy = GenerationType.IDENTITY) " + type + " id; String n;"),
                "create sequence $t_s; create table $t (id $X primary key, n varchar(255));",
                "for (int i = 0; i < 3; i++) { $E e = new $E(); em.persist(e); em.flush(); kept.add(e.id); }",
                "for (Object id : kept) { require(em.find($E.class, id) != null, id); }",
                "",
                variants);
    }

    private static MappingForm sequence(String name, int allocation, String type, String ddl) {
        return new MappingForm(
                "sequence: " + name,
                503,
                entity("@Id @SequenceGenerator(name = \"g$t\", sequenceName = \"$t_s\", allocationSize = " + allocation
                        + ") @GeneratedValue(generator = \"g$t\") Long id; String n;"),
                ddl + "; create table $t (id $X primary key, n varchar(255));",
                "for (int i = 0; i < 160; i++) { $E e = new $E(); em.persist(e); em.flush(); kept.add(e.id); }",
                "for (Object id : kept) { require(em.find($E.class, id) != null, id); }",
                "",
                List.of(type));
    }

    private static MappingForm tableGenerator(String name, String columns, String... variants) {
        return tableGenerator(name, columns, List.of(variants));
    }

    private static MappingForm tableGenerator(String name, String columns, List<String> variants) {
        return new MappingForm(
                "table generator: " + name,
                503,
                entity(
                        "@Id @TableGenerator(name = \"g$t\", table = \"$t_g\", pkColumnName = \"k\", valueColumnName = \"v\","
                                + " pkColumnValue = \"rows\", allocationSize = 10) @GeneratedValue(strategy ="
                                + " GenerationType.TABLE, generator = \"g$t\") Long id; String n;"),
                "create table $t_g (" + columns + "); create table $t (id bigint primary key, n varchar(255));",
                "for (int i = 0; i < 25; i++) { $E e = new $E(); em.persist(e); em.flush(); kept.add(e.id); }",
                "for (Object id : kept) { require(em.find($E.class, id) != null, id); } em.persist(new $E());",
                "",
                variants);
    }

    private static MappingForm embeddedIdentifier(String type, String first, String second, List<String> variants) {
        String one = "$EK k = new $EK(); k.a = 1; k.x = " + first + "; ";
        return new MappingForm(
                "embedded identifier with a " + type,
                503,
                key(type) + entity("@EmbeddedId $EK id; String n;"),
                "create table $t (a bigint not null, x $X not null, n varchar(255), primary key (a, x));",
                one + "$E e = new $E(); e.id = k; em.persist(e); $EK l = new $EK(); l.a = 1; l.x = " + second
                        + "; $E f = new $E(); f.id = l; em.persist(f);",
                one + "$E e = em.find($E.class, k); require(e != null && e.id.x.equals(k.x), \"lost\"); e.n = \"a\";"
                        + " em.flush(); require(em.createQuery(\"from $E e where e.id.a = 1\", $E.class).getResultList()"
                        + ".stream().anyMatch(each -> each.id.x.equals(k.x)), \"other\");",
                "",
                variants);
    }

    /** A class of identifiers with two parts, {@code a} and {@code x}. */
    private static String key(String type) {
        return "@Embeddable class $EK implements java.io.Serializable { long a; " + type + " x;"
                + " @Override public boolean equals(Object o) { return o instanceof $EK && (($EK) o).a == a"
                + " && Objects.equals((($EK) o).x, x); }"
                + " @Override public int hashCode() { return Objects.hash(a, x); } }\n";
    }

    private static String secondary(String member) {
        return "@SecondaryTable(name = \"$t_s\", pkJoinColumns = @PrimaryKeyJoinColumn(name = \"o\")) "
                + entity("@Id Long id; String n; @Column(table = \"$t_s\", name = \"x\") " + member + ";");
    }

    private static MappingForm version(String type, String own) {
        return new MappingForm(
                "version " + type,
                503,
                entity("@Id Long id; String n; @Version " + type + " x;"),
                "create table $t (id bigint primary key, n varchar(255), x $X not null);",
                "$E e = new $E(); e.id = 1L; em.persist(e); em.flush(); e.n = \"a\"; em.flush();",
                "for (int i = 0; i < 3; i++) { em.find($E.class, 1L).n = \"b\" + i; em.flush(); em.clear(); }",
                "",
                List.of(
                        own,
                        "smallint",
                        "integer",
                        "bigint",
                        "numeric(10)",
                        "text",
                        "timestamp(6)",
                        "timestamp(0)",
                        "timestamp(6) with time zone",
                        "timestamp(0) with time zone",
                        "date"));
    }

    private static MappingForm versionOfOthers(String type) {
        return new MappingForm(
                "version " + type + " with a row of others",
                503,
                entity("@Id Long id; String n; @Version " + type + " x;"),
                PLAIN_DDL,
                "$E e = new $E(); e.id = 1L; em.persist(e);",
                "$E e = em.find($E.class, 2L); e.n = \"b\"; em.flush();",
                "insert into $t (id) values (2)",
                List.of("integer not null", "integer not null default 0", "integer"));
    }

    private static MappingForm softDelete(String options, String own) {
        return new MappingForm(
                "soft delete " + options,
                604,
                "@org.hibernate.annotations.SoftDelete" + options + " " + entity("@Id Long id; String n;"),
                "create table $t (id bigint primary key, n varchar(255), deleted $X);",
                "for (long i = 1; i < 3; i++) { $E e = new $E(); e.id = i; em.persist(e); } em.flush();"
                        + " em.remove(em.find($E.class, 2L));",
                "require(em.find($E.class, 1L) != null, \"kept\"); require(em.find($E.class, 2L) == null, \"removed\");",
                "",
                List.of(own, "boolean", "char(1)", "varchar(5)", "text", "integer", "smallint", "bit(1)"));
    }

    private static MappingForm collection(
            String type, String annotations, String columns, String fill, String... variants) {
        String implementation = type.startsWith("Set") ? "HashSet" : type.startsWith("Map") ? "HashMap" : "ArrayList";
        String filled = fill.replace("$E.", "e.");
        return new MappingForm(
                "collection " + type + (annotations.contains("Order") ? " ordered" : ""),
                503,
                entity(
                        "@Id Long id; @ElementCollection @CollectionTable(name = \"$t_c\", joinColumns = @JoinColumn(name ="
                                + " \"o\")) " + annotations + " " + type + " xs = new " + implementation + "<>();"),
                "create table $t (id bigint primary key); create table $t_c (o bigint not null references $t, x $X not null"
                        + columns + ");",
                "$E e = new $E(); e.id = 1L; " + filled + " em.persist(e);",
                "$E r = em.find($E.class, 1L); $E e = new $E(); " + filled
                        + " require(e.xs.equals(new " + implementation + "<>(r.xs)), r.xs); "
                        + (type.startsWith("Map") ? "r.xs.remove(\"GREEN\");" : "r.xs.remove(r.xs.iterator().next());"),
                "",
                List.of(variants));
    }

    private static MappingForm reference(String annotation, String target, List<String> variants) {
        return new MappingForm(
                "reference " + annotation,
                503,
                "@Entity @Table(name = \"$t_p\") class $EP { @Id Long id; }\n"
                        + entity("@Id Long id; " + annotation + " @JoinColumn(name = \"x\") $EP p;"),
                "create table $t_p (id " + target + " primary key); create table $t (id bigint primary key, x $X"
                        + (annotation.equals("@OneToOne") ? " unique" : "") + ");",
                "for (long i : new long[] {7, 5_000_000_000L}) { $EP p = new $EP(); p.id = i; em.persist(p); $E e = new $E();"
                        + " e.id = i; e.p = p; em.persist(e); }",
                "require(em.find($E.class, 7L).p.id == 7L, \"other\"); require(em.createQuery(\"from $E e where e.p.id = 7\","
                        + " $E.class).getResultList().size() == 1, \"lost\");",
                "",
                variants);
    }

    private static MappingForm discriminator(String type, String first, String second, String... variants) {
        return new MappingForm(
                "discriminator " + type,
                503,
                "@Inheritance @DiscriminatorColumn(name = \"x\", discriminatorType = DiscriminatorType." + type
                        + ") @DiscriminatorValue(" + first + ") " + entity("@Id Long id; String n;")
                        + "\n@Entity @DiscriminatorValue(" + second + ") class $ES extends $E {}",
                "create table $t (id bigint primary key, n varchar(255), x $X not null);",
                "$E e = new $E(); e.id = 1L; em.persist(e); $ES s = new $ES(); s.id = 2L; em.persist(s);",
                "require(em.find($E.class, 2L) instanceof $ES, em.find($E.class, 2L)); require(em.createQuery(\"from $ES\","
                        + " $ES.class).getResultList().size() == 1, \"lost\");",
                "",
                List.of(variants));
    }

    private static MappingForm attribute(
            String name, String member, String write, String check, String others, String... variants) {
        return new MappingForm(
                name,
                503,
                entity("@Id Long id; String n; " + member),
                PLAIN_DDL,
                "$E e = new $E(); e.id = 1L; " + write + " em.persist(e); em.flush();",
                "$E e = em.find($E.class, 1L); " + check,
                others,
                List.of(variants));
    }
}
