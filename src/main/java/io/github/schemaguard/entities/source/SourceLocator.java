package io.github.schemaguard.entities.source;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.entities.query.QueryPlace;
import io.github.schemaguard.entities.xml.MappingFile;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedMember.ColumnOverride;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source line of a class or member, in Java, in Kotlin or in the file that maps it. Parses only the files that
 * are needed. Not thread-safe.
 */
public final class SourceLocator {
    private static final String JAVA = ".java";
    private static final String KOTLIN = ".kt";

    private final List<Path> roots;
    private final List<ResourceDirectory> resources;
    private final Map<Path, Optional<JavaLines>> lines = new HashMap<>();
    private final RecentTrees trees = new RecentTrees();
    private final Map<Path, Optional<MappingFile>> mappingFiles = new HashMap<>();
    private final Map<String, Optional<Path>> declaring = new HashMap<>();
    private @Nullable SourceIndex index;

    /**
     * A locator for these directories.
     *
     * @param roots {@code src/main/java} and the like; searched in order, and need not exist
     * @param resources that contain mapping files
     */
    public SourceLocator(List<Path> roots, List<ResourceDirectory> resources) {
        this.roots = List.copyOf(roots);
        this.resources = List.copyOf(resources);
    }

    /** The last files of which more than lines was needed, such as the annotations for a repair. */
    private static final class RecentTrees extends LinkedHashMap<Path, Optional<JavaSource>> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 16;

        private RecentTrees() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Optional<JavaSource>> eldest) {
            return size() > MOST;
        }
    }

    /**
     * A place in the sources.
     *
     * @param line from 1; 0 when only the file is known
     */
    public record SourceLine(Path file, int line) {}

    /**
     * The line where a file maps the member, if that file is available; else that of the override that does; else the line of the
     * member's name. The line of the class when the member cannot be found.
     */
    public Optional<SourceLine> find(MappedMember member) {
        return inMappingFile(member)
                .or(() -> inOverride(member))
                .or(() -> find(member.declaringClass(), member.member(), null));
    }

    private Optional<SourceLine> inOverride(MappedMember member) {
        ColumnOverride place = member.override();
        return place == null
                ? Optional.empty()
                : file(place.declaringClass())
                        .flatMap(file ->
                                override(member).map(override -> new SourceLine(file, JavaSource.begin(override))));
    }

    /** The annotation that gives the column of an attribute in place of the attribute's own; empty when Java has none. */
    private Optional<NormalAnnotationExpr> override(MappedMember member) {
        ColumnOverride place = member.override();
        if (place == null || !member.mappingFile().isEmpty()) {
            return Optional.empty();
        }
        return file(place.declaringClass())
                .filter(file -> file.toString().endsWith(JAVA))
                .flatMap(this::java)
                .flatMap(source -> place.member().isEmpty()
                        ? source.annotations(place.declaringClass())
                        : source.annotations(place.declaringClass(), place.member()))
                .flatMap(annotations -> AnnotationChange.override(place.attribute(), annotations));
    }

    /** The line of one of the member's annotations, {@code Column}; the line of the member when it does not have it. */
    public Optional<SourceLine> find(MappedMember member, String annotation) {
        return find(member.declaringClass(), member.member(), annotation);
    }

    /** The line where a query is declared: of the call in code, of the annotation, else of the method, field or class. */
    public Optional<SourceLine> find(QueryPlace place) {
        if (place.className().isEmpty()) {
            return inMappingFile(place.text());
        }
        if (place.line() > 0) {
            return file(place.className()).map(file -> new SourceLine(file, place.line()));
        }
        return file(place.className())
                .map(file -> new SourceLine(
                        file,
                        file.toString().endsWith(JAVA)
                                ? java(file).map(source -> source.line(place)).orElse(0)
                                : kotlin(file)
                                        .map(source -> source.line(place.className(), place.member()))
                                        .orElse(0)));
    }

    /** The first line of a mapping file that names a query. */
    private Optional<SourceLine> inMappingFile(String query) {
        for (ResourceDirectory directory : resources) {
            for (Path file : SourceIndex.files(directory.directory(), Set.of(".xml"))) {
                try {
                    List<String> lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        if (lines.get(i).contains("name=\"" + query + "\"")) {
                            return Optional.of(new SourceLine(file, i + 1));
                        }
                    }
                } catch (IOException unreadable) {
                    // The next file may have it.
                }
            }
        }
        return Optional.empty();
    }

    private Optional<SourceLine> inMappingFile(MappedMember member) {
        return source(member)
                .map(file -> new SourceLine(
                        file,
                        mapping(file)
                                .flatMap(mapping -> mapping.key(member).map(mapping.described()::get))
                                .map(MappingFile.Described::line)
                                .orElse(0)));
    }

    /** The file that maps a member, where the module has it. */
    private Optional<Path> source(MappedMember member) {
        return resources.stream()
                .filter(directory -> !member.mappingFile().isEmpty())
                .flatMap(directory -> directory.source(member.mappingFile()).stream())
                .findFirst();
    }

    private Optional<MappingFile> mapping(Path file) {
        return mappingFiles.computeIfAbsent(file, SourceLocator::mappingFile);
    }

    /**
     * A change in the words of the file that maps members. A file whose root cannot be read has the format of its name.
     *
     * @param members all of the same file
     * @param association whether their column is that of an association
     * @param wanted as a rule says it, with annotations
     * @return empty when the file cannot say it
     */
    public Optional<String> inMappingFile(List<MappedMember> members, boolean association, String wanted) {
        MappedMember first = members.get(0);
        boolean hibernate = source(first)
                .flatMap(this::mapping)
                .map(MappingFile::hibernate)
                .orElse(first.mappingFile().endsWith(".hbm.xml"));
        return new MappingFileChange(members, hibernate, association).of(wanted);
    }

    /** Empty when the file cannot be read, for instance before Maven filters it: then only the line is unknown. */
    private static Optional<MappingFile> mappingFile(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(MappingFile.read(content));
        } catch (IOException | XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The corrected annotation of a member: the one in the source, with the attributes of the wanted one.
     *
     * @param name of the column to which it applies, in the database: an association with any entity has two; of the sequence
     *     if it applies to a generator
     * @param wanted for {@link AnnotationChange#of}
     * @return the wanted annotation when the member has none of this name; in words when it is written as only Kotlin can; empty
     *     when the source is not available, or does not name the column of an association with any entity, and when the wanted
     *     text does not begin with an annotation with attributes
     */
    public Optional<String> corrected(MappedMember member, String name, String wanted) {
        return AnnotationChange.of(wanted).flatMap(change -> corrected(member, name, change));
    }

    private Optional<String> corrected(MappedMember member, String name, AnnotationChange change) {
        Optional<NormalAnnotationExpr> override = override(member);
        if (override.isPresent()) {
            return change.inOverride(override.get());
        }
        Optional<Path> kotlin = kotlinOf(member.declaringClass());
        if (kotlin.isPresent() || isOverriddenInKotlin(member)) {
            return isOverriddenInKotlin(member)
                    ? Optional.of(change.inWords("in the override of the column of " + member))
                    : kotlin.flatMap(SourceLocator::kotlin)
                            .flatMap(source -> source.annotations(member.declaringClass(), member.member()))
                            .flatMap(annotations -> annotations.corrected(change, name, member.toString()));
        }
        Optional<JavaSource> source = file(member.declaringClass())
                .filter(file -> file.toString().endsWith(JAVA))
                .flatMap(this::java);
        Optional<List<AnnotationExpr>> annotations =
                source.flatMap(java -> java.annotations(member.declaringClass(), member.member()));
        if (source.isEmpty() || annotations.isEmpty()) {
            return Optional.empty();
        }
        if (change.isOfAny(annotations.get())) {
            return change.inThatOf(name, annotations.get());
        }
        if (!source.get().isMapped(member.declaringClass())) {
            return Optional.of(change.inWords("in the mapping file of " + member));
        }
        if (change.isOfReferencedSize(annotations.get())) {
            return Optional.of(change.inWords("of the identifier that " + member + " refers to"));
        }
        return Optional.of(
                change.isOfGenerator() ? change.inGenerator(name, annotations.get()) : change.in(annotations.get()));
    }

    private Optional<Path> kotlinOf(String className) {
        return file(className).filter(file -> file.toString().endsWith(KOTLIN));
    }

    private boolean isOverriddenInKotlin(MappedMember member) {
        ColumnOverride place = member.override();
        return place != null && kotlinOf(place.declaringClass()).isPresent();
    }

    /** Whether the Kotlin type of a member accepts null; empty when its source is not Kotlin. */
    public Optional<Boolean> isNullableInKotlin(MappedMember member) {
        return kotlinOf(member.declaringClass())
                .flatMap(SourceLocator::kotlin)
                .map(source -> source.isNullable(member.declaringClass(), member.member()));
    }

    private Optional<JavaSource> java(Path file) {
        return trees.computeIfAbsent(file, JavaSource::of);
    }

    private Optional<JavaLines> lines(Path file) {
        return lines.computeIfAbsent(file, parsed -> java(parsed).map(JavaSource::lines));
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
                                ? lines(file)
                                        .map(source -> source.line(className, member, annotation))
                                        .orElse(0)
                                : kotlin(file)
                                        .map(source -> source.line(className, member))
                                        .orElse(0)));
    }

    /** The file that declares a class, by its binary name; empty when it is not in these sources. */
    public Optional<Path> file(String className) {
        String top = className.contains("$") ? className.substring(0, className.indexOf('$')) : className;
        return declaring.computeIfAbsent(top, this::declaring);
    }

    private Optional<Path> declaring(String top) {
        return roots.stream()
                .flatMap(root ->
                        Stream.of(JAVA, KOTLIN).map(extension -> root.resolve(top.replace('.', '/') + extension)))
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> index().candidates(top.substring(top.lastIndexOf('.') + 1)).stream()
                        .filter(file -> declares(file, top))
                        .findFirst());
    }

    private SourceIndex index() {
        if (index == null) {
            index = SourceIndex.of(roots, Set.of(JAVA, KOTLIN));
        }
        return index;
    }

    private boolean declares(Path file, String top) {
        return file.toString().endsWith(JAVA)
                ? lines(file).filter(source -> source.declares(top)).isPresent()
                : kotlin(file).filter(source -> source.classes().contains(top)).isPresent();
    }

    private static Optional<KotlinSource> kotlin(Path file) {
        try {
            return Optional.of(KotlinSource.of(Files.readString(file)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
