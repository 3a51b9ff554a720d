package io.github.schemaguard.entities.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** Finds mapped classes in a directory or jar by their annotations, without loading a class. */
public final class EntityScan {
    private static final String ENTITY = "Entity";
    /** Files that may map classes, and the text that they then contain. */
    private static final Map<String, Pattern> MAPPING_FILES = Map.of(
            "orm.xml", Pattern.compile("<entity "),
            "hibernate.cfg.xml", Pattern.compile("<mapping "),
            "persistence.xml", Pattern.compile("<mapping-file>|hibernate\\.cfg_xml_file|hibernate\\.ejb\\.cfgfile"));

    private static final List<String> KINDS = List.of(ENTITY, "MappedSuperclass", "Embeddable", "Converter");

    private EntityScan() {}

    /**
     * What a directory or jar contains.
     *
     * @param entities binary names of classes with {@code @Entity}
     * @param classes binary names of all mapped classes: the entities, mapped superclasses, embeddables, converters
     * @param packages packages whose {@code package-info} has mapping annotations
     * @param apis {@code javax.persistence} or {@code jakarta.persistence}, depending on the annotations
     * @param classFiles how many classes were examined
     */
    public record Found(
            Set<String> entities, Set<String> classes, Set<String> packages, Set<String> apis, int classFiles) {
        static Found nothing() {
            return new Found(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), 0);
        }

        Found and(Found other) {
            Found both = new Found(
                    new TreeSet<>(entities),
                    new TreeSet<>(classes),
                    new TreeSet<>(packages),
                    new TreeSet<>(apis),
                    classFiles + other.classFiles);
            both.entities.addAll(other.entities);
            both.classes.addAll(other.classes);
            both.packages.addAll(other.packages);
            both.apis.addAll(other.apis);
            return both;
        }
    }

    /**
     * Whether a directory or jar has a class with {@code @Entity}, or a file that maps classes without one; false when it
     * does not exist.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static boolean hasEntities(Path root) {
        try {
            return hasMappingFile(root) || look(root, (name, from, content) -> isEntity(content.read(), from));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Files in a directory as class path resources, sorted; none when it is a jar or does not exist.
     *
     * @param names what their names must match from the beginning to the end
     */
    static List<String> files(Path root, Pattern names) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(each ->
                            names.matcher(String.valueOf(each.getFileName())).matches())
                    .map(each -> root.relativize(each).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Whether the content of any class file in a directory or jar fulfils a condition; false when it does not exist. */
    public static boolean anyClass(Path root, Predicate<byte[]> condition) throws IOException {
        return look(root, (name, from, content) -> condition.test(content.read()));
    }

    private static boolean hasMappingFile(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                String name = String.valueOf(file.getFileName());
                Pattern mark = MAPPING_FILES.get(name);
                if (name.endsWith(".hbm.xml")
                        || (mark != null
                                && mark.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                                        .find())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Reads the bytes of a class file when they are needed. */
    @FunctionalInterface
    private interface Content {
        byte[] read() throws IOException;
    }

    /** What is done with a class. Returns true when no further class is needed. */
    @FunctionalInterface
    private interface Look {
        boolean isEnough(String className, String from, Content content) throws IOException;
    }

    /** Scans a directory or jar. The result is empty when it does not exist. */
    static Found of(Path root, Predicate<String> className) throws IOException {
        Indexer indexer = new Indexer();
        AtomicInteger count = new AtomicInteger();
        look(root, (name, from, content) -> {
            if (className.test(name)) {
                count.incrementAndGet();
                index(content.read(), indexer, from);
            }
            return false;
        });
        return found(indexer.complete(), count.get());
    }

    private static boolean isEntity(byte[] content, String from) throws IOException {
        Indexer one = new Indexer();
        return index(content, one, from) && !found(one.complete(), 1).entities().isEmpty();
    }

    /** Visits the classes of a directory or jar until one is enough. Returns whether one was. */
    private static boolean look(Path root, Look look) throws IOException {
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String name = name(root.relativize(file).toString());
                    if (look.isEnough(name, file.toString(), () -> Files.readAllBytes(file))) {
                        return true;
                    }
                }
            }
        } else if (Files.isRegularFile(root) && root.toString().endsWith(".jar")) {
            try (ZipFile jar = new ZipFile(root.toFile())) {
                for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                    ZipEntry entry = entries.nextElement();
                    if (entry.getName().endsWith(".class")
                            && !entry.getName().startsWith("META-INF/")
                            && look.isEnough(
                                    name(entry.getName()), root + "!" + entry.getName(), () -> content(jar, entry))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    private static String name(String file) {
        return file.substring(0, file.length() - ".class".length())
                .replace('\\', '.')
                .replace('/', '.');
    }

    /**
     * Indexes a class if it mentions mapping annotations, because a text search is ten times faster than parsing. Returns
     * whether it does.
     */
    private static boolean index(byte[] content, Indexer indexer, String from) throws IOException {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.contains("/persistence/") && !text.contains("Lorg/hibernate/")) {
            return false;
        }
        try {
            indexer.index(new ByteArrayInputStream(content));
            return true;
        } catch (IOException | RuntimeException failure) {
            throw new IOException(from + " is not a readable class file: " + failure.getMessage(), failure);
        }
    }

    private static Found found(Index index, int classFiles) {
        Set<String> entities = new TreeSet<>();
        Set<String> classes = new TreeSet<>();
        Set<String> apis = new TreeSet<>();
        for (String api : List.of("jakarta.persistence", "javax.persistence")) {
            for (String kind : KINDS) {
                for (AnnotationInstance each : index.getAnnotations(DotName.createSimple(api + "." + kind))) {
                    if (each.target().kind() == AnnotationTarget.Kind.CLASS) {
                        String name = each.target().asClass().name().toString();
                        classes.add(name);
                        apis.add(api);
                        if (kind.equals(ENTITY)) {
                            entities.add(name);
                        }
                    }
                }
            }
        }
        Set<String> packages = new TreeSet<>();
        index.getKnownClasses().forEach(type -> {
            String name = type.name().toString();
            if (name.endsWith(".package-info")) {
                packages.add(name.substring(0, name.lastIndexOf('.')));
            }
        });
        return new Found(entities, classes, packages, apis, classFiles);
    }
}
