package io.github.schemaguard.entities;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.mapping.MappedMember;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source line of a class or member, in Java, in Kotlin or in the file that maps it. Only files that are asked
 * for are parsed, each once. Not for use by several threads.
 */
public final class SourceLocator {
    private static final String JAVA = ".java";
    private static final String KOTLIN = ".kt";
    private static final Set<String> MAPPED = Set.of("Entity", "MappedSuperclass", "Embeddable");
    private static final Set<String> ASSOCIATIONS = Set.of("ManyToOne", "OneToOne", "JoinColumn");

    /** Whose columns each have an annotation of their own. */
    private static final Set<String> ANY = Set.of("Any", "ManyToAny");

    private static final Set<String> COLUMNS = Set.of("Column", "JoinColumn");

    private static final Pattern ANNOTATION_FIRST = Pattern.compile("(@.*?\\))(, or .*)?");

    private final List<Path> roots;
    private final List<ResourceDirectory> resources;
    private final JavaParser parser = new JavaParser(new ParserConfiguration()
            .setStoreTokens(true) // or annotations have no lines of their own
            .setAttributeComments(false)
            .setLanguageLevel(LanguageLevel.BLEEDING_EDGE));
    private final Map<Path, Optional<CompilationUnit>> parsed = new HashMap<>();
    private final Map<Path, Optional<MappingFile>> mappingFiles = new HashMap<>();
    private @Nullable Map<String, Path> kotlinClasses;

    /**
     * Over these directories.
     *
     * @param roots {@code src/main/java} and the like; searched in order, and need not exist
     * @param resources where mapping files are
     */
    public SourceLocator(List<Path> roots, List<ResourceDirectory> resources) {
        this.roots = List.copyOf(roots);
        this.resources = List.copyOf(resources);
    }

    /**
     * A place in the sources.
     *
     * @param line from 1; 0 when only the file is known
     */
    public record SourceLine(Path file, int line) {}

    /**
     * The line where the member is mapped in a file, when that is at hand, else where its name stands; the class's when the
     * member cannot be found.
     */
    public Optional<SourceLine> find(MappedMember member) {
        return inMappingFile(member).or(() -> find(member.declaringClass(), member.member(), null));
    }

    /** The line of one of the member's annotations, {@code Column}; the member's own when it does not have it. */
    public Optional<SourceLine> find(MappedMember member, String annotation) {
        return find(member.declaringClass(), member.member(), annotation);
    }

    private Optional<SourceLine> inMappingFile(MappedMember member) {
        return resources.stream()
                .filter(directory -> !member.mappingFile().isEmpty())
                .flatMap(directory -> directory.source(member.mappingFile()).stream())
                .findFirst()
                .map(file -> new SourceLine(
                        file,
                        mappingFiles
                                .computeIfAbsent(file, SourceLocator::mappingFile)
                                .flatMap(mapping -> mapping.key(member).map(mapping.described()::get))
                                .map(MappingFile.Described::line)
                                .orElse(0)));
    }

    /** One that is not well-formed until it is filtered is still named: only the line is lost. */
    private static Optional<MappingFile> mappingFile(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(MappingFile.read(content));
        } catch (IOException | XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * An annotation of the member as it should read: as it stands, with the attributes of the wanted one set.
     *
     * @param column that it is about, as the database has its name: an association with any entity has two
     * @param wanted {@code @Column(length = 100)}; what follows it after {@code , or} stays
     * @return the wanted one where the member has none of the name; words, where a mapping file describes it; empty when
     *     the source is not at hand, is not Java, or does not name the column of an association with any entity, or when
     *     the wanted text does not begin with an annotation with attributes
     */
    public Optional<String> corrected(MappedMember member, String column, String wanted) {
        Matcher parts = ANNOTATION_FIRST.matcher(wanted);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String alternative = parts.group(2) == null ? "" : parts.group(2);
        return parser.parseAnnotation(parts.group(1))
                .getResult()
                .filter(NormalAnnotationExpr.class::isInstance)
                .map(NormalAnnotationExpr.class::cast)
                .flatMap(change -> corrected(member, column, change))
                .map(text -> text + alternative);
    }

    private Optional<String> corrected(MappedMember member, String column, NormalAnnotationExpr change) {
        if (!member.mappingFile().isEmpty()) {
            return Optional.of(words(change) + " of " + member + " in " + member.mappingFile());
        }
        Optional<SourceLine> place = find(member);
        if (place.isEmpty()
                || !place.get().file().toString().endsWith(JAVA)
                || place.get().line() == 0) {
            return Optional.empty();
        }
        return parsed.computeIfAbsent(place.get().file(), this::parse)
                .flatMap(unit -> type(unit, member.declaringClass()))
                .flatMap(type -> member(type, member.member())
                        .map(SourceLocator::annotations)
                        .flatMap(annotations -> hasOneOf(ANY, annotations)
                                ? ofColumn(annotations, column, change)
                                : Optional.of(
                                        isMapped(type)
                                                ? corrected(annotations, change)
                                                : words(change) + " in the mapping file of " + member)));
    }

    /** Embeddables may do without an annotation of their own. */
    private static boolean isMapped(TypeDeclaration<?> type) {
        return hasOneOf(MAPPED, type.getAnnotations())
                || type.getMembers().stream()
                        .anyMatch(each -> !each.getAnnotations().isEmpty());
    }

    private static String words(NormalAnnotationExpr change) {
        return change.getPairs().stream()
                .map(pair -> pair.getNameAsString() + " = " + pair.getValue())
                .collect(Collectors.joining(", "));
    }

    private static boolean hasOneOf(Set<String> names, List<AnnotationExpr> annotations) {
        return annotations.stream()
                .anyMatch(each -> names.contains(each.getName().getIdentifier()));
    }

    private static String corrected(List<AnnotationExpr> annotations, NormalAnnotationExpr change) {
        // The column of an association is said by another annotation.
        boolean association = hasOneOf(ASSOCIATIONS, annotations);
        String name = change.getName().getIdentifier().equals("Column") && association
                ? "JoinColumn"
                : change.getName().getIdentifier();
        return with(
                change,
                name,
                annotations.stream()
                        .filter(each -> each.getName().getIdentifier().equals(name))
                        .findFirst()
                        .filter(NormalAnnotationExpr.class::isInstance)
                        .map(NormalAnnotationExpr.class::cast));
    }

    /** The annotation that names this column, be it inside another one, with the change. */
    private static Optional<String> ofColumn(
            List<AnnotationExpr> annotations, String column, NormalAnnotationExpr change) {
        return annotations.stream()
                .filter(each -> COLUMNS.contains(change.getName().getIdentifier()))
                .flatMap(each -> each.findAll(NormalAnnotationExpr.class).stream())
                .filter(each -> COLUMNS.contains(each.getName().getIdentifier()) && names(each, column))
                .findFirst()
                .map(each -> with(change, each.getName().getIdentifier(), Optional.of(each)));
    }

    /** Whatever a naming strategy has made of the name. */
    private static boolean names(NormalAnnotationExpr annotation, String column) {
        return annotation.getPairs().stream()
                .filter(pair -> pair.getNameAsString().equals("name"))
                .anyMatch(pair -> plain(pair.getValue().toString()).equals(plain(column)));
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static String with(NormalAnnotationExpr change, String name, Optional<NormalAnnotationExpr> current) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Stream.concat(current.stream(), Stream.of(change))
                .flatMap(each -> each.getPairs().stream())
                .forEach(pair ->
                        attributes.put(pair.getNameAsString(), pair.getValue().toString()));
        return attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + " = " + attribute.getValue())
                .collect(Collectors.joining(", ", "@" + name + "(", ")"));
    }

    /**
     * The line of a member.
     *
     * @param className binary name
     * @param member field, getter or record component; empty for the class itself
     * @param annotation simple name; null for the member itself
     */
    private Optional<SourceLine> find(String className, String member, @Nullable String annotation) {
        return file(className)
                .map(file -> new SourceLine(
                        file,
                        file.toString().endsWith(JAVA)
                                ? line(file, className, member, annotation)
                                : kotlin(file)
                                        .map(source -> source.line(className, member))
                                        .orElse(0)));
    }

    /** The file that a class is written in, by its binary name; empty when it is not in these sources. */
    public Optional<Path> file(String className) {
        String top = className.contains("$") ? className.substring(0, className.indexOf('$')) : className;
        return roots.stream()
                .flatMap(root ->
                        Stream.of(JAVA, KOTLIN).map(extension -> root.resolve(top.replace('.', '/') + extension)))
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> Optional.ofNullable(kotlinClasses().get(top)));
    }

    /** Kotlin's classes with their files, which may have any name and stand in any folder. */
    private Map<String, Path> kotlinClasses() {
        if (kotlinClasses == null) {
            kotlinClasses = new HashMap<>();
            for (Path root : roots) {
                for (Path file : kotlinFiles(root)) {
                    kotlin(file).stream()
                            .flatMap(source -> source.classes().stream())
                            .forEach(name -> kotlinClasses.putIfAbsent(name, file));
                }
            }
        }
        return kotlinClasses;
    }

    private static List<Path> kotlinFiles(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(each -> each.toString().endsWith(KOTLIN))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Optional<KotlinSource> kotlin(Path file) {
        try {
            return Optional.of(KotlinSource.of(Files.readString(file)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private int line(Path file, String className, String member, @Nullable String annotation) {
        return parsed.computeIfAbsent(file, this::parse)
                .flatMap(unit -> type(unit, className))
                .map(type -> {
                    Node node = member.isEmpty() ? type : member(type, member).orElse(type);
                    return annotated(node, annotation);
                })
                .orElse(0);
    }

    /** A file that cannot be parsed is still named: only the line is lost. */
    private Optional<CompilationUnit> parse(Path file) {
        try {
            return parser.parse(file).getResult();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<TypeDeclaration<?>> type(CompilationUnit unit, String className) {
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
        if (type instanceof RecordDeclaration components) {
            for (Parameter component : components.getParameters()) {
                if (component.getNameAsString().equals(name)) {
                    return Optional.of(component);
                }
            }
        }
        for (BodyDeclaration<?> each : type.getMembers()) {
            if (each instanceof FieldDeclaration field) {
                for (var variable : field.getVariables()) {
                    if (variable.getNameAsString().equals(name)) {
                        return Optional.of(variable);
                    }
                }
            } else if (each instanceof MethodDeclaration method
                    && method.getNameAsString().equals(name)
                    && method.getParameters().isEmpty()) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    private static int annotated(Node node, @Nullable String annotation) {
        for (AnnotationExpr each : annotations(node)) {
            if (each.getName().getIdentifier().equals(annotation)) {
                return begin(each);
            }
        }
        return node instanceof NodeWithSimpleName<?> named ? begin(named.getName()) : begin(node);
    }

    /** A variable's annotations stand on the declaration around it. */
    private static List<AnnotationExpr> annotations(Node node) {
        Node holder = node instanceof NodeWithAnnotations<?>
                ? node
                : node.getParentNode().orElse(node);
        return holder instanceof NodeWithAnnotations<?> annotated ? List.copyOf(annotated.getAnnotations()) : List.of();
    }

    private static int begin(Node node) {
        return node.getBegin().map(position -> position.line).orElse(0);
    }
}
