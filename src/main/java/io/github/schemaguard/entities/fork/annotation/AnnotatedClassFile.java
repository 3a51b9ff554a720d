package io.github.schemaguard.entities.fork.annotation;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a class and its members with the values that are written in them, read from the class file (Java
 * Virtual Machine Specification, section 4.7.16). Reflection cannot distinguish them from defaults.
 *
 * @param annotations by member: a field's name, a method's name and descriptor, the empty text for the class
 */
record AnnotatedClassFile(Map<String, List<Written>> annotations) {

    /** For a class whose file is missing or cannot be read. */
    static final AnnotatedClassFile UNKNOWN = new AnnotatedClassFile(Map.of());

    private static final ClassValue<AnnotatedClassFile> KNOWN = new ClassValue<>() {
        @Override
        protected AnnotatedClassFile computeValue(Class<?> type) {
            try (InputStream content = content(type)) {
                return content == null ? UNKNOWN : read(content.readAllBytes());
            } catch (IOException unreadable) {
                return UNKNOWN;
            }
        }
    };

    /**
     * An annotation.
     *
     * @param type descriptor: {@code Ljakarta/persistence/Column;}
     * @param members the written ones by name, each with the annotations in its value
     */
    record Written(String type, Map<String, List<Written>> members) {}

    /** The annotations of a class, field or method; empty when its class file cannot be read. */
    static List<Written> annotations(AnnotatedElement element) {
        if (element instanceof Field field) {
            return of(field.getDeclaringClass(), field.getName());
        }
        if (element instanceof Method method) {
            StringBuilder descriptor = new StringBuilder(method.getName()).append('(');
            for (Class<?> parameter : method.getParameterTypes()) {
                descriptor.append(parameter.descriptorString());
            }
            return of(
                    method.getDeclaringClass(),
                    descriptor
                            .append(')')
                            .append(method.getReturnType().descriptorString())
                            .toString());
        }
        return element instanceof Class<?> type ? of(type, "") : List.of();
    }

    /** Reads from the directory of the class if there is one, because class loaders take a millisecond for each class. */
    private static @Nullable InputStream content(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source != null
                && source.getLocation() != null
                && "file".equals(source.getLocation().getProtocol())) {
            Path place = Path.of(URI.create(source.getLocation().toString()));
            if (Files.isDirectory(place)) {
                return Files.newInputStream(place.resolve(file));
            }
        }
        return type.getResourceAsStream('/' + file);
    }

    private static List<Written> of(Class<?> type, String member) {
        return KNOWN.get(type).annotations().getOrDefault(member, List.of());
    }

    /** Reads a class file. All kinds of constants until Java 25 are known. */
    static AnnotatedClassFile read(byte[] content) throws IOException {
        return new Reader(content).read();
    }

    /** Reads from the beginning to the end, once. */
    private static final class Reader {
        private final DataInputStream in;
        private final Map<Integer, String> texts = new HashMap<>();
        private final Map<String, List<Written>> annotations = new HashMap<>();

        Reader(byte[] content) {
            in = new DataInputStream(new ByteArrayInputStream(content));
        }

        AnnotatedClassFile read() throws IOException {
            if (in.readInt() != 0xCAFEBABE) {
                throw new IOException("no class file");
            }
            in.skipNBytes(4); // the version
            constants();
            in.skipNBytes(6); // access, this class, superclass
            in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
            members(false);
            members(true);
            attributes("");
            return new AnnotatedClassFile(Map.copyOf(annotations));
        }

        private void constants() throws IOException {
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                int kind = in.readUnsignedByte();
                switch (kind) {
                    case 1 -> texts.put(index, in.readUTF());
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        index++; // a long or double takes two indexes
                    }
                    default -> throw new IOException("unknown kind of constant: " + kind);
                }
            }
        }

        private String text() throws IOException {
            String text = texts.get(in.readUnsignedShort());
            if (text == null) {
                throw new IOException("no text where one belongs");
            }
            return text;
        }

        private void members(boolean methods) throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                in.skipNBytes(2); // access
                String name = text();
                String descriptor = text();
                attributes(methods ? name + descriptor : name);
            }
        }

        private void attributes(String member) throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                boolean wanted = text().equals("RuntimeVisibleAnnotations");
                int length = in.readInt();
                if (wanted) {
                    List<Written> found = new ArrayList<>();
                    for (int more = in.readUnsignedShort(); more > 0; more--) {
                        found.add(annotation());
                    }
                    annotations.put(member, List.copyOf(found));
                } else {
                    in.skipNBytes(Integer.toUnsignedLong(length));
                }
            }
        }

        private Written annotation() throws IOException {
            String type = text();
            Map<String, List<Written>> members = new HashMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                List<Written> contained = new ArrayList<>();
                String name = text();
                value(contained);
                members.put(name, List.copyOf(contained));
            }
            return new Written(type, Map.copyOf(members));
        }

        /** Reads a value and keeps only the annotations in it. */
        private void value(List<Written> contained) throws IOException {
            char kind = (char) in.readUnsignedByte();
            switch (kind) {
                case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'Z', 's', 'c' -> in.skipNBytes(2);
                case 'e' -> in.skipNBytes(4);
                case '@' -> contained.add(annotation());
                case '[' -> {
                    for (int left = in.readUnsignedShort(); left > 0; left--) {
                        value(contained);
                    }
                }
                default -> throw new IOException("unknown kind of value: " + kind);
            }
        }
    }
}
