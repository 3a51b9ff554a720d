package io.github.schemaguard.entities.fork.query;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The class files of directories and jars. */
final class ClassFiles {

    private static final int INTERFACE = 0x0200;
    private static final int ANNOTATION = 0x2000;
    private static final String ENDING = ".class";

    private ClassFiles() {}

    /** What is done with a class file. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Looks at a class.
         *
         * @param name its binary name
         */
        void visit(String name, byte[] content) throws IOException;
    }

    /** The binary names of the interfaces, without annotation types; a file that cannot be read is left out. */
    static List<String> interfaces(List<String> places) throws IOException {
        List<String> names = new ArrayList<>();
        visit(places, (name, content) -> {
            int access = access(content);
            if ((access & INTERFACE) != 0 && (access & ANNOTATION) == 0) {
                names.add(name);
            }
        });
        return names;
    }

    /** Visits the class files in the order of their names; places that do not exist have none. */
    static void visit(List<String> places, Visitor visitor) throws IOException {
        for (String place : places) {
            Path root = Path.of(place);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                            .sorted()
                            .toList()) {
                        visitor.visit(
                                name(root.relativize(file).toString().replace(File.separatorChar, '/')),
                                Files.readAllBytes(file));
                    }
                }
            } else if (Files.isRegularFile(root) && place.endsWith(".jar")) {
                try (ZipFile jar = new ZipFile(root.toFile())) {
                    for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                        ZipEntry entry = entries.nextElement();
                        if (entry.getName().endsWith(ENDING) && !entry.getName().startsWith("META-INF/")) {
                            visitor.visit(
                                    name(entry.getName()),
                                    jar.getInputStream(entry).readAllBytes());
                        }
                    }
                }
            }
        }
    }

    private static String name(String file) {
        return file.substring(0, file.length() - ENDING.length()).replace('/', '.');
    }

    /** The access flags of a class; 0 when the file is none that is known. */
    private static int access(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            in.skipNBytes(8); // magic number and version
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                int kind = in.readUnsignedByte();
                switch (kind) {
                    case 1 -> in.skipNBytes(in.readUnsignedShort());
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        index++; // a long or double takes two indexes
                    }
                    default -> {
                        return 0;
                    }
                }
            }
            return in.readUnsignedShort();
        } catch (IOException damaged) {
            return 0;
        }
    }
}
