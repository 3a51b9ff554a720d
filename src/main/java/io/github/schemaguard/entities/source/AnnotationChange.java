package io.github.schemaguard.entities.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attributes to add to an annotation in the source, or to change there. */
final class AnnotationChange {
    private static final Set<String> ASSOCIATIONS = Set.of("ManyToOne", "OneToOne", "JoinColumn");

    /** Associations whose columns each have an annotation of their own. */
    private static final Set<String> ANY = Set.of("Any", "ManyToAny");

    /** Annotations that give the columns of an attribute elsewhere, with the attribute that has the columns. */
    private static final Map<String, String> OVERRIDES =
            Map.of("AttributeOverride", "column", "AssociationOverride", "joinColumns");

    private static final String GENERATOR = "SequenceGenerator";

    private static final String DEFINITION = "columnDefinition";

    private static final Set<String> COLUMNS = Set.of("Column", "JoinColumn");

    private static final String JOIN = "JoinColumn";

    /** The annotation around several of them, which has the foreign key of all of them together. */
    private static final String JOINS = "JoinColumns";

    /** Annotations of the table of a collection; the first is for values, but a collection of any entities has the second. */
    private static final List<String> TABLES = List.of("CollectionTable", "JoinTable");

    /** Attributes that have no effect beside {@code columnDefinition} (JPA 3.2, section 11.1.9). */
    private static final Set<String> SIZES = Set.of("length", "precision", "scale", "secondPrecision");

    /** A literal that names a type and nothing else, such as NOT NULL or a default. */
    private static final Pattern TYPE_ONLY = Pattern.compile(
            "(?i)\"(?!.*\\b(?:not|null|default|check|collate|unique|references|generated)\\b)[\\w ]+(?:\\([\\d, ]*\\))?[\\w ]*\"");

    private static final Pattern ANNOTATION_FIRST = Pattern.compile("(@.*?\\))(, or .*)?");

    private final NormalAnnotationExpr change;
    private final String alternative;

    private AnnotationChange(NormalAnnotationExpr change, String alternative) {
        this.change = change;
        this.alternative = alternative;
    }

    /**
     * Reads a change from text.
     *
     * @param wanted {@code @Column(length = 100)}; a text after {@code , or} is kept
     * @return empty when the text does not begin with an annotation with attributes
     */
    static Optional<AnnotationChange> of(String wanted) {
        Matcher parts = ANNOTATION_FIRST.matcher(wanted);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String alternative = parts.group(2) == null ? "" : parts.group(2);
        return new JavaParser()
                .parseAnnotation(parts.group(1))
                .getResult()
                .filter(NormalAnnotationExpr.class::isInstance)
                .map(annotation -> new AnnotationChange((NormalAnnotationExpr) annotation, alternative));
    }

    /** The change in words, for a file without annotations: {@code length = 100 of …} or {@code length = 100 in …}. */
    String inWords(String where) {
        return change.getPairs().stream()
                        .map(pair -> pair.getNameAsString() + " = " + pair.getValue())
                        .collect(Collectors.joining(", "))
                + " " + where + alternative;
    }

    /** Whether the annotations declare an association with any entity, and the change is not of its table: it has two columns. */
    boolean isOfAny(List<AnnotationExpr> annotations) {
        return hasOneOf(ANY, annotations) && !TABLES.contains(change.getName().getIdentifier());
    }

    /**
     * The annotation of a member with the change applied; a new annotation when the member has none of this name. Where a
     * constraint annotation decides, the change of that one comes first.
     */
    String in(List<AnnotationExpr> annotations) {
        String constraints = ConstraintAnnotations.changes(change, annotations);
        if (constraints.isEmpty()) {
            return column(annotations);
        }
        boolean repeats = annotations.stream()
                .filter(NormalAnnotationExpr.class::isInstance)
                .flatMap(each -> ((NormalAnnotationExpr) each).getPairs().stream())
                .anyMatch(pair -> change.getPairs().stream()
                        .anyMatch(wanted -> wanted.getName().equals(pair.getName())
                                && !wanted.getValue().equals(pair.getValue())));
        return repeats ? constraints + " " + column(annotations) : constraints + alternative;
    }

    /** Whether the change is one of a generator, which the member may refer to and another place declare. */
    boolean isOfGenerator() {
        return change.getName().getIdentifier().equals(GENERATOR);
    }

    /** Whether the change is of a length or precision, and the annotations of an association: its column has that of a key. */
    boolean isOfReferencedSize(List<AnnotationExpr> annotations) {
        return hasOneOf(Set.of("ManyToOne", "OneToOne"), annotations)
                && change.getPairs().stream().anyMatch(pair -> SIZES.contains(pair.getNameAsString()));
    }

    /**
     * The generator of a member with the change applied. A member without one gets one, and refers to it: it needs a name up
     * to JPA 3.1. If the member refers to a generator that is declared elsewhere, the change in words.
     *
     * @param sequence that the generator uses now
     */
    String inGenerator(String sequence, List<AnnotationExpr> annotations) {
        Optional<NormalAnnotationExpr> own = annotation(GENERATOR, annotations);
        if (own.isPresent()) {
            return into(GENERATOR, own);
        }
        Optional<Expression> elsewhere =
                annotation("GeneratedValue", annotations).flatMap(each -> value(each, "generator"));
        if (elsewhere.isPresent()) {
            return inWords("of the generator " + elsewhere.get());
        }
        String name = value(change, "sequenceName")
                .orElse(new StringLiteralExpr(sequence))
                .toString();
        String others = change.getPairs().stream()
                .filter(pair -> !pair.getNameAsString().equals("sequenceName"))
                .map(pair -> ", " + pair.getNameAsString() + " = " + pair.getValue())
                .collect(Collectors.joining());
        return "@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = " + name + ") @" + GENERATOR
                + "(name = " + name + ", sequenceName = " + name + others + ")" + alternative;
    }

    /**
     * The annotation that overrides the column of an attribute.
     *
     * @param attribute as the annotation names it, {@code street} or {@code country.code}
     * @param annotations of the class, or of the attribute that is embedded
     */
    static Optional<NormalAnnotationExpr> override(String attribute, List<AnnotationExpr> annotations) {
        return annotations.stream()
                .flatMap(each -> each.findAll(NormalAnnotationExpr.class).stream())
                .filter(each -> OVERRIDES.containsKey(each.getName().getIdentifier()))
                .filter(each -> value(each, "name")
                        .filter(name -> name.isStringLiteralExpr()
                                && name.asStringLiteralExpr().asString().equals(attribute))
                        .isPresent())
                .findFirst();
    }

    /** The override with the change applied to its only column; empty for a change of something else. */
    Optional<String> inOverride(NormalAnnotationExpr override) {
        if (!COLUMNS.contains(change.getName().getIdentifier())) {
            return Optional.empty();
        }
        String name = override.getName().getIdentifier();
        String part = Objects.requireNonNull(OVERRIDES.get(name));
        return value(override, part)
                .map(AnnotationChange::only)
                .filter(NormalAnnotationExpr.class::isInstance)
                .map(NormalAnnotationExpr.class::cast)
                .map(column -> "@" + name + "(name = " + value(override, "name").orElseThrow() + ", " + part + " = "
                        + merged(column.getName().getIdentifier(), Optional.of(column)) + ")" + alternative);
    }

    /** The element of an array that has one; other expressions as they are. */
    private static Expression only(Expression value) {
        return value instanceof ArrayInitializerExpr array && array.getValues().size() == 1
                ? array.getValues().get(0)
                : value;
    }

    private static Optional<NormalAnnotationExpr> annotation(String name, List<AnnotationExpr> annotations) {
        return annotations.stream()
                .filter(each -> each.getName().getIdentifier().equals(name))
                .findFirst()
                .filter(NormalAnnotationExpr.class::isInstance)
                .map(NormalAnnotationExpr.class::cast);
    }

    private static Optional<Expression> value(NormalAnnotationExpr annotation, String attribute) {
        return annotation.getPairs().stream()
                .filter(pair -> pair.getNameAsString().equals(attribute))
                .findFirst()
                .map(MemberValuePair::getValue);
    }

    private String column(List<AnnotationExpr> annotations) {
        // The column of an association is declared by another annotation.
        boolean association = hasOneOf(ASSOCIATIONS, annotations);
        boolean joined = hasOneOf(Set.of("JoinTable", "ManyToAny"), annotations);
        String said = change.getName().getIdentifier();
        String name = said.equals("Column") && association
                ? "JoinColumn"
                : said.equals(TABLES.get(0)) && joined ? TABLES.get(1) : said;
        Optional<Expression> columns =
                name.equals(JOIN) && value(change, "foreignKey").isPresent()
                        ? joinColumns(annotations)
                        : Optional.empty();
        return columns.map(all -> "@" + JOINS + "(value = " + all + ", foreignKey = "
                        + value(change, "foreignKey").orElseThrow() + ")" + alternative)
                .orElseGet(() -> into(name, annotation(name, annotations)));
    }

    /** The columns of an association that has several; empty when it has at most one. */
    private static Optional<Expression> joinColumns(List<AnnotationExpr> annotations) {
        Optional<Expression> together = annotations.stream()
                .filter(each -> each.getName().getIdentifier().equals(JOINS))
                .findFirst()
                .flatMap(each -> each instanceof SingleMemberAnnotationExpr single
                        ? Optional.of(single.getMemberValue())
                        : annotation(JOINS, annotations).flatMap(normal -> value(normal, "value")));
        List<Expression> repeated = annotations.stream()
                .filter(each -> each.getName().getIdentifier().equals(JOIN))
                .map(Expression.class::cast)
                .toList();
        return together.or(() -> repeated.size() < 2
                ? Optional.empty()
                : Optional.of(new ArrayInitializerExpr(NodeList.nodeList(
                        repeated.stream().map(Expression::clone).toList()))));
    }

    /** The annotation that names this column, possibly inside another one, with the change applied; empty without one. */
    Optional<String> inThatOf(String column, List<AnnotationExpr> annotations) {
        return annotations.stream()
                .filter(each -> COLUMNS.contains(change.getName().getIdentifier()))
                .flatMap(each -> each.findAll(NormalAnnotationExpr.class).stream())
                .filter(each -> COLUMNS.contains(each.getName().getIdentifier()) && names(each, column))
                .findFirst()
                .map(each -> into(each.getName().getIdentifier(), Optional.of(each)));
    }

    /** Whether the annotation has this column's name, before or after a naming strategy. */
    private static boolean names(NormalAnnotationExpr annotation, String column) {
        return annotation.getPairs().stream()
                .filter(pair -> pair.getNameAsString().equals("name"))
                .anyMatch(pair -> plain(pair.getValue().toString()).equals(plain(column)));
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private String into(String name, Optional<NormalAnnotationExpr> current) {
        return merged(name, current) + alternative;
    }

    private String merged(String name, Optional<NormalAnnotationExpr> current) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Stream.concat(current.stream(), Stream.of(change))
                .flatMap(each -> each.getPairs().stream())
                .forEach(pair ->
                        attributes.put(pair.getNameAsString(), pair.getValue().toString()));
        if (change.getPairs().stream().anyMatch(pair -> SIZES.contains(pair.getNameAsString()))
                && TYPE_ONLY.matcher(attributes.getOrDefault(DEFINITION, "")).matches()) {
            attributes.remove(DEFINITION);
        }
        return attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + " = " + attribute.getValue())
                .collect(Collectors.joining(", ", "@" + name + "(", ")"));
    }

    private static boolean hasOneOf(Set<String> names, List<AnnotationExpr> annotations) {
        return annotations.stream()
                .anyMatch(each -> names.contains(each.getName().getIdentifier()));
    }
}
