package io.github.schemaguard.entities.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import io.github.schemaguard.mapping.MappedMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Translates a change of annotations to the words of the file that maps the members: of {@code hbm.xml}
 * (hibernate-mapping-3.0.dtd), or of {@code orm.xml} (Jakarta Persistence, chapter 12).
 */
final class MappingFileChange {
    /** An annotation with its closing bracket at the end of the text or before an alternative. */
    private static final Pattern ANNOTATION_FIRST = Pattern.compile("(@.*?\\))(?:, or (.*))?");

    private static final Pattern VOCABULARY =
            Pattern.compile("@\\p{L}|\\b(?:columnDefinition|insertable|updatable|uniqueConstraints)\\b");

    /** Attributes that name an object of the database. */
    private static final Set<String> NAMES = Set.of("name", "schema", "sequenceName");

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** Stands for the members and the file: {@code Item.label in shop/Item.hbm.xml}. */
    private static final String OF = "{of}";

    private static final String ON_ELEMENT = "on the element of " + OF;
    private static final String ON_COLUMN = "on the column of " + OF;
    private static final String ON_COLUMN_ELEMENT = "on the <column> of " + OF;
    private static final String ON_KEY = "on the <key> of " + OF;
    private static final String IN_GENERATOR = "in the <generator> of " + OF;
    private static final String ON_GENERATOR = "on the <sequence-generator> of " + OF;
    private static final String ON_TABLE = "on the <table> of " + OF;

    private static final String COLUMN_MISSING = "@Column\\(name = …\\) with the name of the column, or @Transient";
    private static final String COLUMN_UNMAPPED = "map it: @Column\\(name = (\".*\"), nullable = false\\)";
    private static final String GENERATED = "@Column\\(insertable = false, updatable = false\\) and @Generated";
    private static final String NOT_INSERTED = "remove insertable = false from .*";
    private static final String SEQUENCE_OPTIONS = "options of @SequenceGenerator as the (\\w+) has them";
    private static final String IDENTIFIER = "@Id on (.*)";
    private static final String MANY_TO_MANY = "@ManyToMany in place of @OneToMany";
    private static final String MANY_TO_ONE =
            "@ManyToOne in place of @OneToOne(?:(, and a collection with )@OneToMany( in place of .*))?";
    private static final String ASSOCIATION = "map an association to (.*?): @ManyToOne (@JoinColumn\\(.*)";
    private static final String UNIQUE_TABLE =
            "@Table\\(uniqueConstraints = @UniqueConstraint\\(columnNames = (.*)\\)\\)";
    private static final String UNIQUE_COLLECTION =
            "uniqueConstraints = @UniqueConstraint\\(columnNames = (.*)\\) in the @JoinTable or @CollectionTable of (.*)";
    private static final String NOT_NULL = "(declare .* as a Set, with )?@Column\\(nullable = false\\) on (.*)";
    private static final String DEFAULT_IN_DEFINITION = "DEFAULT (.*) in columnDefinition";
    private static final String NO_DEFAULT_IN_DEFINITION = "remove DEFAULT (.*) from columnDefinition";
    private static final String NO_COLLATION = "remove the collation: .*";

    /**
     * What an attribute of an annotation is in a file.
     *
     * @param text with the value in place of {@code $}, or with the other truth value in place of {@code !}
     * @param place after it
     */
    private record Word(String text, String place) {}

    /**
     * The table of a format. What it lacks cannot be said in such a file, or Hibernate does not read it there, as the foreign
     * key of a {@code <many-to-one>} in {@code orm.xml}.
     *
     * @param attributes by the annotation and its attribute
     * @param sentences what rules say about several annotations or none, with the same in this format; the first that fits
     */
    private record Words(Map<String, Word> attributes, List<Sentence> sentences) {}

    /** What a rule says, and the same in the format. */
    private record Sentence(Pattern said, Function<MatchResult, String> translation) {}

    private static final Words HBM = new Words(
            Map.ofEntries(
                    Map.entry("Column.name", new Word("column=\"$\"", ON_ELEMENT)),
                    Map.entry("Column.nullable", new Word("not-null=\"!\"", ON_COLUMN)),
                    Map.entry("Column.unique", new Word("unique=\"$\"", ON_COLUMN)),
                    Map.entry("Column.length", new Word("length=\"$\"", ON_COLUMN)),
                    Map.entry("Column.precision", new Word("precision=\"$\"", ON_COLUMN)),
                    Map.entry("Column.scale", new Word("scale=\"$\"", ON_COLUMN)),
                    Map.entry("Column.columnDefinition", new Word("sql-type=\"$\"", ON_COLUMN_ELEMENT)),
                    Map.entry("ColumnDefault.value", new Word("default=\"$\"", ON_COLUMN_ELEMENT)),
                    Map.entry("Comment.value", new Word("<comment>$</comment>", "in the <column> of " + OF)),
                    Map.entry(
                            "JoinColumn.foreignKey",
                            new Word("foreign-key=\"none\"", "on the element with the column of " + OF)),
                    Map.entry("CollectionTable.foreignKey", new Word("foreign-key=\"none\"", ON_KEY)),
                    Map.entry("JoinTable.foreignKey", new Word("foreign-key=\"none\"", ON_KEY)),
                    Map.entry(
                            "JoinTable.inverseForeignKey",
                            new Word("foreign-key=\"none\"", "on the <many-to-many> of " + OF)),
                    Map.entry(
                            "MapKeyJoinColumn.foreignKey",
                            new Word("foreign-key=\"none\"", "on the <map-key-many-to-many> of " + OF)),
                    Map.entry("SequenceGenerator.sequenceName", parameter("sequence_name")),
                    Map.entry("SequenceGenerator.schema", parameter("schema")),
                    Map.entry("SequenceGenerator.allocationSize", parameter("increment_size")),
                    Map.entry("Table.name", new Word("table=\"$\"", ON_ELEMENT)),
                    Map.entry("Table.schema", new Word("schema=\"$\"", ON_ELEMENT))),
            List.of(
                    of(
                            COLUMN_MISSING,
                            text -> "column=\"…\" with the name of the column " + ON_ELEMENT
                                    + ", or remove the property"),
                    of(
                            COLUMN_UNMAPPED,
                            text -> "map it: <property> with column=\"" + name(expression(text.group(1)))
                                    + "\" not-null=\"true\" in {file}"),
                    of(
                            "@GeneratedValue\\(strategy = GenerationType\\.(\\w+)\\)",
                            text -> "<generator class=\"" + text.group(1).toLowerCase(Locale.ROOT)
                                    + "\"/> in the <id> of " + OF),
                    of(
                            "declare the attribute as .*",
                            text -> text.group() + "; a type=\"…\" of " + OF + " has to agree with it"),
                    of(GENERATED, text -> "insert=\"false\" update=\"false\" generated=\"always\" " + ON_ELEMENT),
                    of(NOT_INSERTED, text -> "remove insert=\"false\" from the element of " + OF),
                    of(
                            SEQUENCE_OPTIONS,
                            text -> "each <param> " + IN_GENERATOR + " as the " + text.group(1) + " has it"),
                    of(IDENTIFIER, text -> "<id> or <composite-id> with " + text.group(1) + " in {file}"),
                    of(MANY_TO_MANY, text -> "remove unique=\"true\" from the <many-to-many> of " + OF),
                    of(
                            MANY_TO_ONE,
                            text -> "remove unique=\"true\" from the <many-to-one> of " + OF
                                    + (text.group(1) == null ? "" : text.group(1) + "<one-to-many>" + text.group(2))),
                    of(ASSOCIATION, text -> {
                        List<String> columns = values(text.group(2), "name");
                        return "map an association to " + text.group(1) + " in {file}: <many-to-one>"
                                + (columns.size() == 1
                                        ? " with column=\"" + columns.get(0) + "\""
                                        : columns.stream()
                                                .map(column -> "<column name=\"" + column + "\"/>")
                                                .collect(Collectors.joining(" ", " with ", "")));
                    }),
                    of(
                            UNIQUE_TABLE,
                            text -> "the same unique-key=\"…\" on the columns " + names(text.group(1)) + " in {file}"),
                    of(
                            NOT_NULL,
                            text -> (text.group(1) == null ? "" : text.group(1))
                                    + "not-null=\"true\" on the columns of " + text.group(2) + " in {file}"),
                    of("remove @Comment", text -> "remove <comment> from the <column> of " + OF),
                    of("remove @ColumnDefault", text -> "remove default from the <column> of " + OF),
                    of(
                            NO_DEFAULT_IN_DEFINITION,
                            text -> "remove the default " + text.group(1) + " from the <column> of " + OF),
                    of(DEFAULT_IN_DEFINITION, text -> "the default " + text.group(1) + " in the <column> of " + OF),
                    of(NO_COLLATION, text -> "remove COLLATE from the sql-type of " + OF),
                    // Elsewhere, the format has it only for the key of a collection.
                    of(
                            "@OnDelete\\(action = OnDeleteAction\\.CASCADE\\)",
                            text -> "on-delete=\"cascade\" on the <key> of {class} in {file}"),
                    of("remove @OnDelete", text -> "remove on-delete=\"cascade\" from the <key> of " + OF),
                    of(
                            "@OnDelete\\(action = OnDeleteAction\\.CASCADE\\) on (.*)",
                            text -> "on-delete=\"cascade\" on the <key> of " + text.group(1) + " in {file}"),
                    of(
                            "@Check or the constraint annotation as the (\\w+) has it",
                            text -> "check=\"…\" as the " + text.group(1) + " has it " + ON_ELEMENT
                                    + ", or the constraint annotation"),
                    of(
                            "@Check\\(constraints = (\".*\")\\) on (.*)",
                            text -> "check=\"" + value(expression(text.group(1))) + "\" on the element of "
                                    + text.group(2) + " in {file}"),
                    of("@Immutable( for an entity that only reads)", text -> "mutable=\"false\"" + text.group(1)),
                    of(
                            "@AnyKeyJavaClass\\((\\w+)\\.class\\)",
                            text -> "id-type=\"" + text.group(1).toLowerCase(Locale.ROOT) + "\" " + ON_ELEMENT)));

    private static final Words ORM = orm("<column>");
    private static final Words ORM_ASSOCIATION = orm("<join-column>");

    private static Words orm(String column) {
        String onColumn = "on the " + column + " of " + OF;
        return new Words(
                Map.ofEntries(
                        Map.entry("Column.name", new Word("name=\"$\"", onColumn)),
                        Map.entry("Column.nullable", new Word("nullable=\"$\"", onColumn)),
                        Map.entry("Column.unique", new Word("unique=\"$\"", onColumn)),
                        Map.entry("Column.length", new Word("length=\"$\"", onColumn)),
                        Map.entry("Column.precision", new Word("precision=\"$\"", onColumn)),
                        Map.entry("Column.scale", new Word("scale=\"$\"", onColumn)),
                        Map.entry("Column.secondPrecision", new Word("second-precision=\"$\"", onColumn)),
                        Map.entry("Column.columnDefinition", new Word("column-definition=\"$\"", onColumn)),
                        Map.entry(
                                "GeneratedValue.strategy",
                                new Word("<generated-value strategy=\"$\"/>", "in the <id> of " + OF)),
                        Map.entry("SequenceGenerator.sequenceName", new Word("sequence-name=\"$\"", ON_GENERATOR)),
                        Map.entry("SequenceGenerator.schema", new Word("schema=\"$\"", ON_GENERATOR)),
                        Map.entry("SequenceGenerator.allocationSize", new Word("allocation-size=\"$\"", ON_GENERATOR)),
                        Map.entry("Table.name", new Word("name=\"$\"", ON_TABLE)),
                        Map.entry("Table.schema", new Word("schema=\"$\"", ON_TABLE))),
                List.of(
                        of(
                                COLUMN_MISSING,
                                text -> "name=\"…\" with the name of the column " + onColumn + ", or <transient>"),
                        of(
                                COLUMN_UNMAPPED,
                                text -> "map it: <basic> with <column name=\"" + name(expression(text.group(1)))
                                        + "\" nullable=\"false\"/> in {file}"),
                        of(
                                "@(MapKey)?Enumerated\\(EnumType\\.STRING\\)",
                                text -> (text.group(1) == null
                                                ? "<enumerated>STRING</enumerated>"
                                                : "<map-key-enumerated>STRING</map-key-enumerated>")
                                        + " in the element of " + OF),
                        of(GENERATED, text -> "insertable=\"false\" updatable=\"false\" " + onColumn),
                        of(NOT_INSERTED, text -> "remove insertable=\"false\" from the " + column + " of " + OF),
                        of(
                                SEQUENCE_OPTIONS,
                                text -> "the attributes of the <sequence-generator> of " + OF + " as the "
                                        + text.group(1) + " has them"),
                        of(IDENTIFIER, text -> "<id> for " + text.group(1) + " in {file}"),
                        of(MANY_TO_MANY, text -> "<many-to-many> in place of <one-to-many> for " + OF),
                        of(
                                MANY_TO_ONE,
                                text -> "<many-to-one> in place of <one-to-one> for " + OF
                                        + (text.group(1) == null
                                                ? ""
                                                : text.group(1) + "<one-to-many>" + text.group(2))),
                        of(ASSOCIATION, text -> {
                            List<String> columns = values(text.group(2), "name");
                            List<String> referenced = values(text.group(2), "referencedColumnName");
                            List<String> elements = new ArrayList<>();
                            for (int i = 0; i < columns.size(); i++) {
                                elements.add("<join-column name=\"" + columns.get(i)
                                        + (referenced.isEmpty()
                                                ? ""
                                                : "\" referenced-column-name=\"" + referenced.get(i))
                                        + "\"/>");
                            }
                            return "map an association to " + text.group(1) + " in {file}: <many-to-one> with "
                                    + String.join(" ", elements);
                        }),
                        of(
                                UNIQUE_TABLE,
                                text -> "<unique-constraint> of " + names(text.group(1)) + " in the <table> of "
                                        + "{entity} in {file}"),
                        of(
                                UNIQUE_COLLECTION,
                                text -> "<unique-constraint> of " + names(text.group(1))
                                        + " in the <join-table> or <collection-table> of " + text.group(2)
                                        + " in {file}"),
                        of(
                                NOT_NULL,
                                text -> (text.group(1) == null ? "" : text.group(1))
                                        + "nullable=\"false\" on the columns of " + text.group(2) + " in {file}"),
                        of(
                                NO_DEFAULT_IN_DEFINITION,
                                text -> "remove DEFAULT " + text.group(1) + " from the column-definition of " + OF),
                        of(
                                DEFAULT_IN_DEFINITION,
                                text -> "DEFAULT " + text.group(1) + " in the column-definition of " + OF),
                        of(NO_COLLATION, text -> "remove COLLATE from the column-definition of " + OF),
                        of("remove @Lob(?:, or add @JdbcTypeCode.*)?", text -> "remove <lob/> from " + OF),
                        of("add @Lob", text -> "<lob/> in the element of " + OF)));
    }

    private static Word parameter(String name) {
        return new Word("<param name=\"" + name + "\">$</param>", IN_GENERATOR);
    }

    private static Sentence of(String sentence, Function<MatchResult, String> translation) {
        return new Sentence(Pattern.compile(sentence), translation);
    }

    private final Words words;
    private final Map<String, String> places;

    /**
     * A translation for members of one file.
     *
     * @param members that the change is about, all of the same file
     * @param hibernate whether the file has Hibernate's own format, {@code hbm.xml}
     * @param association whether their column is that of an association
     */
    MappingFileChange(List<MappedMember> members, boolean hibernate, boolean association) {
        words = hibernate ? HBM : association ? ORM_ASSOCIATION : ORM;
        String file = members.get(0).mappingFile();
        String names = members.stream().map(MappedMember::toString).distinct().collect(Collectors.joining(", "));
        String entity = MappedMember.ofClass(members.get(0).entity()).toString();
        places = members.stream().allMatch(member -> member.path().isEmpty())
                ? Map.of(OF, names + " in " + file, "{file}", file, "{entity}", entity, "{class}", entity)
                : Map.of(OF, names + " in " + file, "{file}", file, "{entity}", entity);
    }

    /**
     * The change in the words of the file.
     *
     * @param wanted as a rule says it: {@code @Column(length = 100), or the Java type that fits}
     * @return empty when the file cannot say it
     */
    Optional<String> of(String wanted) {
        for (Sentence sentence : words.sentences()) {
            Matcher matcher = sentence.said().matcher(wanted);
            if (matcher.matches()) {
                return placed(sentence.translation().apply(matcher));
            }
        }
        Matcher parts = ANNOTATION_FIRST.matcher(wanted);
        if (!parts.matches()) {
            return VOCABULARY.matcher(LITERAL.matcher(wanted).replaceAll("")).find()
                    ? Optional.empty()
                    : Optional.of(wanted);
        }
        if (parts.group(2) == null) {
            return annotation(wanted).flatMap(this::of);
        }
        Optional<String> change = of(parts.group(1));
        Optional<String> alternative = of(parts.group(2));
        return change.isEmpty()
                ? alternative.map(only -> only.startsWith("the ") ? "use " + only : only)
                : Optional.of(
                        change.get() + alternative.map(other -> ", or " + other).orElse(""));
    }

    private Optional<String> of(AnnotationExpr annotation) {
        String name = annotation.getNameAsString();
        Map<String, List<String>> changes = new LinkedHashMap<>();
        for (Map.Entry<String, Expression> attribute : attributes(annotation).entrySet()) {
            String key = "." + attribute.getKey();
            Word word = words.attributes().get(name + key);
            if (word == null) {
                return Optional.empty();
            }
            String value =
                    NAMES.contains(attribute.getKey()) ? name(attribute.getValue()) : value(attribute.getValue());
            changes.computeIfAbsent(word.place(), unused -> new ArrayList<>())
                    .add(word.text()
                            .replace("!", String.valueOf(!Boolean.parseBoolean(value)))
                            .replace("$", value));
        }
        return changes.isEmpty()
                ? Optional.empty()
                : placed(changes.entrySet().stream()
                        .map(each -> String.join(" ", each.getValue()) + " " + each.getKey())
                        .collect(Collectors.joining(", ")));
    }

    /** The text with the members and the file in it; empty when it needs a class and the members are attributes. */
    private Optional<String> placed(String text) {
        if (text.contains("{class}") && !places.containsKey("{class}")) {
            return Optional.empty();
        }
        return Optional.of(PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(), place.group()))));
    }

    private static Optional<AnnotationExpr> annotation(String text) {
        return new JavaParser().parseAnnotation(text).getResult();
    }

    private static Map<String, Expression> attributes(AnnotationExpr annotation) {
        Map<String, Expression> attributes = new LinkedHashMap<>();
        if (annotation instanceof NormalAnnotationExpr normal) {
            normal.getPairs().forEach(pair -> attributes.put(pair.getNameAsString(), pair.getValue()));
        } else if (annotation instanceof SingleMemberAnnotationExpr single) {
            attributes.put("value", single.getMemberValue());
        }
        return attributes;
    }

    /** The values of an attribute of annotations that follow each other; empty without it. */
    private static List<String> values(String annotations, String attribute) {
        return Stream.of(annotations.split("(?<=\\)) (?=@)"))
                .flatMap(text -> annotation(text).stream())
                .flatMap(annotation -> Stream.ofNullable(attributes(annotation).get(attribute)))
                .map(MappingFileChange::name)
                .toList();
    }

    /** The names of {@code {"a", "b"}} or {@code "a"}, for people. */
    private static String names(String literals) {
        return LITERAL.matcher(literals)
                .results()
                .map(literal -> name(expression(literal.group())))
                .collect(Collectors.joining(", "));
    }

    private static Expression expression(String java) {
        return new JavaParser().parseExpression(java).getResult().orElseThrow();
    }

    /** A value as XML has it. */
    private static String value(Expression value) {
        if (value.isStringLiteralExpr()) {
            return escaped(value.asStringLiteralExpr().asString());
        }
        return value.isFieldAccessExpr() ? value.asFieldAccessExpr().getNameAsString() : value.toString();
    }

    /** A name as XML has it: between backticks, which Hibernate takes in both formats, if SQL has to quote it. */
    private static String name(Expression name) {
        return value(name).replaceFirst("^&quot;(.*)&quot;$", "`$1`");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
