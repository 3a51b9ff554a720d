package io.github.schemaguard.entities.code;

import io.github.schemaguard.entities.query.CodeStatement;
import io.github.schemaguard.entities.query.CodeStatement.Language;
import io.github.schemaguard.entities.query.QueryPlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The statements in annotations from which an annotation processor generates code: {@code @HQL} and {@code @SQL} of Hibernate,
 * {@code @Query} of Jakarta Data. The annotations are in the class file, but not at run time.
 */
final class AnnotatedStatements {

    private static final Map<String, Language> ANNOTATIONS = Map.of(
            "Lorg/hibernate/annotations/processing/HQL;", Language.JPQL,
            "Lorg/hibernate/annotations/processing/SQL;", Language.NATIVE,
            "Ljakarta/data/repository/Query;", Language.JPQL);

    /** A text that begins otherwise leaves out the entity, which is what the method returns. */
    private static final Pattern WHOLE = Pattern.compile("(?is)\\s*(?:select|from|update|delete|insert|with)\\b.*");

    private static final Pattern TYPE = Pattern.compile("L([\\w/$]+)[;<]");

    private AnnotatedStatements() {}

    /** Whether a class file may have any: it contains the name of an annotation. */
    static boolean mayBeIn(String classFile) {
        return ANNOTATIONS.keySet().stream().anyMatch(classFile::contains);
    }

    /** Those of a class; the text is empty where the class does not show all of it. */
    static List<CodeStatement> of(ClassNode type) {
        String className = type.name.replace('/', '.');
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<CodeStatement> statements = new ArrayList<>();
        for (MethodNode method : type.methods) {
            annotations(method).forEach(annotation -> {
                Language language = ANNOTATIONS.get(annotation.desc);
                Optional<String> text = value(annotation);
                if (language == null || text.isEmpty()) {
                    return;
                }
                int number = counts.merge(method.name, 1, Integer::sum);
                statements.add(new CodeStatement(
                        language,
                        className + "." + method.name + (number == 1 ? "" : " #" + number),
                        place(className, method, annotation),
                        language == Language.NATIVE ? text.get() : whole(text.get(), method),
                        ""));
            });
        }
        return statements;
    }

    private static Stream<AnnotationNode> annotations(MethodNode method) {
        return Stream.of(method.visibleAnnotations, method.invisibleAnnotations)
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream);
    }

    private static Optional<String> value(AnnotationNode annotation) {
        List<Object> values = annotation.values == null ? List.of() : annotation.values;
        int name = values.indexOf("value");
        return name >= 0 && values.get(name + 1) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static QueryPlace place(String className, MethodNode method, AnnotationNode annotation) {
        String simpleName =
                annotation.desc.substring(annotation.desc.lastIndexOf('/') + 1, annotation.desc.length() - 1);
        List<String> parameters = Arrays.stream(Type.getArgumentTypes(method.desc))
                .map(Type::getClassName)
                .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
                .toList();
        return new QueryPlace(className, method.name, parameters, List.of(simpleName), 0, "");
    }

    /** As the generated code completes it; empty when the method does not return an entity. */
    private static String whole(String text, MethodNode method) {
        if (WHOLE.matcher(text).matches()) {
            return text;
        }
        String signature = method.signature == null ? method.desc : method.signature;
        Matcher types = TYPE.matcher(signature.substring(signature.lastIndexOf(')') + 1));
        String entity = "";
        while (types.find()) {
            entity = types.group(1);
        }
        return entity.isEmpty() || entity.startsWith("java/") ? "" : "from " + entity.replace('/', '.') + " " + text;
    }
}
