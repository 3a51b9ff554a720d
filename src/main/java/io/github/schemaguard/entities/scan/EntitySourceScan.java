package io.github.schemaguard.entities.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises entities in sources, for a module that is not compiled. It only tells whether there are any. */
public final class EntitySourceScan {

    private static final Set<String> LANGUAGES = Set.of("java", "kt", "groovy", "scala");
    private static final Pattern ENTITY = Pattern.compile("@(?:(?:javax|jakarta)\\.persistence\\.)?Entity\\b");
    private static final Pattern JPA = Pattern.compile("\\b(?:javax|jakarta)\\.persistence\\b");

    private EntitySourceScan() {}

    /** Whether a source below the directory declares an entity; false when the directory does not exist. */
    public static boolean hasEntities(Path root) {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(EntitySourceScan::isSource).anyMatch(EntitySourceScan::declaresEntity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        String name = String.valueOf(file.getFileName());
        return LANGUAGES.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
    }

    private static boolean declaresEntity(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return ENTITY.matcher(text).find() && JPA.matcher(text).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
