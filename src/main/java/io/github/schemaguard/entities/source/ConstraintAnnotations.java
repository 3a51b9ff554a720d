package io.github.schemaguard.entities.source;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Constraint annotations of Bean Validation that decide about a column, whatever {@code @Column} declares. */
final class ConstraintAnnotations {

    private static final Set<String> SIZES = Set.of("Size", "Length");
    private static final Set<String> NOT_NULL = Set.of("NotNull", "NotBlank", "NotEmpty");

    private ConstraintAnnotations() {}

    /** How to change those of a member so that {@code @Column} gets the wanted attributes; empty when none decides. */
    static String changes(NormalAnnotationExpr wanted, List<AnnotationExpr> annotations) {
        Map<String, String> attributes = new HashMap<>();
        wanted.getPairs()
                .forEach(pair ->
                        attributes.put(pair.getNameAsString(), pair.getValue().toString()));
        return annotations.stream()
                .flatMap(annotation -> change(annotation, attributes).stream())
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> change(AnnotationExpr annotation, Map<String, String> wanted) {
        String name = annotation.getName().getIdentifier();
        if (SIZES.contains(name) && wanted.containsKey("length") && has(annotation, "max")) {
            return Optional.of(with(annotation, Map.of("max", wanted.get("length"))));
        }
        if (name.equals("Digits") && wanted.containsKey("precision") && wanted.containsKey("scale")) {
            int scale = Integer.parseInt(wanted.get("scale"));
            int digits = Integer.parseInt(wanted.get("precision")) - scale;
            return Optional.of(
                    with(annotation, Map.of("integer", String.valueOf(digits), "fraction", String.valueOf(scale))));
        }
        return NOT_NULL.contains(name) && "true".equals(wanted.get("nullable"))
                ? Optional.of("remove @" + name)
                : Optional.empty();
    }

    private static boolean has(AnnotationExpr annotation, String attribute) {
        return pairs(annotation).anyMatch(pair -> pair.getNameAsString().equals(attribute));
    }

    private static String with(AnnotationExpr annotation, Map<String, String> changed) {
        return pairs(annotation)
                .map(pair -> pair.getNameAsString() + " = "
                        + changed.getOrDefault(
                                pair.getNameAsString(), pair.getValue().toString()))
                .collect(Collectors.joining(", ", "@" + annotation.getNameAsString() + "(", ")"));
    }

    private static Stream<MemberValuePair> pairs(AnnotationExpr annotation) {
        return annotation instanceof NormalAnnotationExpr normal ? normal.getPairs().stream() : Stream.empty();
    }
}
