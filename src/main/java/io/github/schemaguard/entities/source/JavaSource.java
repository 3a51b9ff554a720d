package io.github.schemaguard.entities.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import io.github.schemaguard.entities.query.QueryPlace;
import io.github.schemaguard.entities.source.JavaLines.ClassLines;
import io.github.schemaguard.entities.source.JavaLines.DeclarationLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** A Java file as a tree, which takes a hundred times the memory of its text; {@link JavaLines} is what most callers need. */
final class JavaSource {
    private static final Set<String> MAPPED = Set.of("Entity", "MappedSuperclass", "Embeddable");

    private final CompilationUnit unit;

    private JavaSource(CompilationUnit unit) {
        this.unit = unit;
    }

    /** Parses a file as far as possible; empty when that fails. */
    static Optional<JavaSource> of(Path file) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setStoreTokens(true) // otherwise annotations have no lines
                .setAttributeComments(false)
                .setDetectOriginalLineSeparator(false)
                .setLanguageLevel(LanguageLevel.RAW); // the compiler has checked the file
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return new JavaParser(configuration).parse(text).getResult().map(JavaSource::new);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The lines of all of its classes. */
    JavaLines lines() {
        Map<String, ClassLines> classes = new HashMap<>();
        unit.getTypes().forEach(type -> add(type, type.getNameAsString(), classes));
        return new JavaLines(
                unit.getPackageDeclaration().map(each -> each.getNameAsString()).orElse(""), classes);
    }

    private static void add(TypeDeclaration<?> type, String name, Map<String, ClassLines> classes) {
        Map<String, DeclarationLines> members = new HashMap<>();
        members(type, (member, node) -> members.putIfAbsent(member, lines(node)));
        classes.putIfAbsent(name, new ClassLines(lines(type), members));
        for (BodyDeclaration<?> each : type.getMembers()) {
            if (each instanceof TypeDeclaration<?> inner) {
                add(inner, name + "$" + inner.getNameAsString(), classes);
            }
        }
    }

    private static DeclarationLines lines(Node node) {
        Map<String, Integer> lines = new HashMap<>();
        annotations(node).forEach(each -> lines.putIfAbsent(each.getName().getIdentifier(), begin(each)));
        return new DeclarationLines(named(node), lines);
    }

    /** The line where a query is declared; 0 when its class is not in this file. */
    int line(QueryPlace place) {
        return type(place.className())
                .map(type -> {
                    Node node = place.member().isEmpty()
                            ? type
                            : method(type, place)
                                    .or(() -> member(type, place.member()))
                                    .orElse(type);
                    return declaration(node, place).map(JavaSource::begin).orElseGet(() -> named(node));
                })
                .orElse(0);
    }

    /** The annotation that declares a query: one that contains its name, else the first of the right kind. */
    private static Optional<AnnotationExpr> declaration(Node node, QueryPlace place) {
        List<AnnotationExpr> all = annotations(node).stream()
                .flatMap(each -> each.findAll(AnnotationExpr.class).stream())
                .toList();
        Optional<AnnotationExpr> named = place.text().isEmpty()
                ? Optional.empty()
                : all.stream()
                        .filter(each ->
                                place.annotations().contains(each.getName().getIdentifier()))
                        .filter(each -> each.findAll(StringLiteralExpr.class).stream()
                                .anyMatch(text -> text.asString().equals(place.text())))
                        .reduce((outer, inner) -> inner);
        return named.or(() -> place.annotations().stream()
                .flatMap(name -> all.stream()
                        .filter(each -> each.getName().getIdentifier().equals(name)))
                .findFirst());
    }

    /** The method with these parameter types; the only one of the name if the source writes the types in another way. */
    private static Optional<Node> method(TypeDeclaration<?> type, QueryPlace place) {
        List<MethodDeclaration> named = type.getMethodsByName(place.member());
        return named.stream()
                .filter(method -> method.getParameters().stream()
                        .map(parameter -> parameter.getType().asString().replaceAll("<.*>|.*\\.", ""))
                        .toList()
                        .equals(place.parameters()))
                .findFirst()
                .or(() -> named.stream()
                        .filter(method -> method.getParameters().size()
                                == place.parameters().size())
                        .findFirst())
                .map(method -> method);
    }

    /** The annotations of a class; empty when it is not in this file. */
    Optional<List<AnnotationExpr>> annotations(String className) {
        return type(className).map(JavaSource::annotations);
    }

    /** The annotations of a member; empty when the member is not in this file. */
    Optional<List<AnnotationExpr>> annotations(String className, String member) {
        return type(className).flatMap(type -> member(type, member)).map(JavaSource::annotations);
    }

    /** Whether a class is mapped by annotations. An embeddable may have them on its members only. */
    boolean isMapped(String className) {
        return type(className)
                .filter(type -> type.getAnnotations().stream()
                                .anyMatch(each -> MAPPED.contains(each.getName().getIdentifier()))
                        || type.getMembers().stream()
                                .anyMatch(each -> !each.getAnnotations().isEmpty()))
                .isPresent();
    }

    private Optional<TypeDeclaration<?>> type(String className) {
        String[] names = className.substring(className.lastIndexOf('.') + 1).split("\\$", -1);
        Optional<TypeDeclaration<?>> type = unit.getTypes().stream()
                .filter(each -> each.getNameAsString().equals(names[0]))
                .findFirst();
        for (int i = 1; i < names.length; i++) {
            String inner = names[i];
            type = type.flatMap(outer -> outer.getMembers().stream()
                    .filter(TypeDeclaration.class::isInstance)
                    .<TypeDeclaration<?>>map(each -> (TypeDeclaration<?>) each)
                    .filter(each -> each.getNameAsString().equals(inner))
                    .findFirst());
        }
        return type;
    }

    private static Optional<Node> member(TypeDeclaration<?> type, String name) {
        Map<String, Node> members = new HashMap<>();
        members(type, members::putIfAbsent);
        return Optional.ofNullable(members.get(name));
    }

    /** The record components, fields and methods without parameters, in the order in which they are looked for. */
    private static void members(TypeDeclaration<?> type, BiConsumer<String, Node> found) {
        if (type instanceof RecordDeclaration components) {
            components.getParameters().forEach(each -> found.accept(each.getNameAsString(), each));
        }
        for (BodyDeclaration<?> each : type.getMembers()) {
            if (each instanceof FieldDeclaration field) {
                field.getVariables().forEach(variable -> found.accept(variable.getNameAsString(), variable));
            } else if (each instanceof MethodDeclaration method
                    && method.getParameters().isEmpty()) {
                found.accept(method.getNameAsString(), method);
            }
        }
    }

    private static int named(Node node) {
        return node instanceof NodeWithSimpleName<?> named ? begin(named.getName()) : begin(node);
    }

    /** The annotations of a node; those of a variable are on the declaration around it. */
    private static List<AnnotationExpr> annotations(Node node) {
        Node holder = node instanceof NodeWithAnnotations<?>
                ? node
                : node.getParentNode().orElse(node);
        return holder instanceof NodeWithAnnotations<?> annotated ? List.copyOf(annotated.getAnnotations()) : List.of();
    }

    /** The line where a node begins, from 1; 0 when it is not from a file. */
    static int begin(Node node) {
        return node.getBegin().map(position -> position.line).orElse(0);
    }
}
