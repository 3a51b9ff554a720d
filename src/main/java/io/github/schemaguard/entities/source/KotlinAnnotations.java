package io.github.schemaguard.entities.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MarkerAnnotationExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The annotations of a Kotlin property, read as Java's. Where both languages write an annotation in the same way, it can be
 * corrected.
 *
 * @param parsed those that both write in the same way; of the others the name alone
 * @param targets the use-site targets by the name of the annotation, {@code get:}
 * @param unread the names of those that only Kotlin writes so
 */
record KotlinAnnotations(List<AnnotationExpr> parsed, Map<String, String> targets, Set<String> unread) {

    private static final Pattern ANNOTATION = Pattern.compile("@((?:\\w+:)?)([\\w.]*?(\\w+))((?s:\\(.*\\))?)");

    /** Kotlin writes an annotation within another one without {@code @}. */
    private static final Pattern NESTED = Pattern.compile("(?<=[=(,{] ?)@(?=\\w+\\()");

    /** What an annotation without a target on a parameter of the constructor belongs to the parameter alone. */
    private static final Set<String> OF_PARAMETERS =
            Set.of("Digits", "Length", "NotBlank", "NotEmpty", "NotNull", "Size");

    /**
     * Reads them.
     *
     * @param texts as the source has them
     * @param parameter whether the property is a parameter of the constructor
     */
    static KotlinAnnotations of(List<String> texts, boolean parameter) {
        List<AnnotationExpr> parsed = new ArrayList<>();
        Map<String, String> targets = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        for (String text : texts) {
            Matcher parts = ANNOTATION.matcher(text);
            if (!parts.matches() || (parameter && parts.group(1).isEmpty() && OF_PARAMETERS.contains(parts.group(3)))) {
                continue;
            }
            if (!parts.group(1).isEmpty()) {
                targets.put(parts.group(3), parts.group(1));
            }
            Optional<AnnotationExpr> read = new JavaParser()
                    .parseAnnotation("@" + parts.group(2) + parts.group(4))
                    .getResult();
            if (read.isEmpty()) {
                unread.add(parts.group(3));
            }
            parsed.add(read.orElseGet(() -> new MarkerAnnotationExpr(parts.group(3))));
        }
        return new KotlinAnnotations(List.copyOf(parsed), Map.copyOf(targets), Set.copyOf(unread));
    }

    /**
     * The corrected annotation.
     *
     * @param name of the column or sequence
     * @param property for people: {@code Customer.email}
     * @return in words when only Kotlin writes an annotation so; empty as in Java
     */
    Optional<String> corrected(AnnotationChange change, String name, String property) {
        if (change.isOfAny(parsed)) {
            return unread.isEmpty() ? change.inThatOf(name, parsed).map(this::inKotlin) : Optional.empty();
        }
        String java = change.isOfGenerator() ? change.inGenerator(name, parsed) : change.in(parsed);
        return Optional.of(unread.stream()
                .filter(each -> java.contains("@" + each + "("))
                .sorted()
                .findFirst()
                .map(each -> change.inWords("in @" + each + " of " + property))
                .orElseGet(() -> inKotlin(java)));
    }

    private String inKotlin(String java) {
        String kotlin = NESTED.matcher(java).replaceAll("");
        for (Map.Entry<String, String> target : targets.entrySet()) {
            kotlin = kotlin.replaceAll("@(?=" + target.getKey() + "\\b)", "@" + target.getValue());
        }
        return kotlin;
    }
}
