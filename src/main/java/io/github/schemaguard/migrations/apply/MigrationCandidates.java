package io.github.schemaguard.migrations.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files in a project that look like migrations and are not where the tools look by default. */
final class MigrationCandidates extends SimpleFileVisitor<Path> {
    private static final int SHOWN = 4;
    /** Files are read as far as this. */
    private static final int BEGINNING = 65_536;

    private static final Set<String> PASSED_OVER = Set.of("target", "build", "node_modules", "test");
    /** Folders for another database. */
    private static final Set<String> OTHER_DATABASES = Set.of(
            "db2", "derby", "h2", "hsql", "hsqldb", "mariadb", "mssql", "mysql", "oracle", "sqlite", "sqlserver");

    private static final Pattern CREATES_TABLE =
            Pattern.compile("(?i)\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?[\\w.\"]");

    private static final Pattern INCLUDES = Pattern.compile("<include(?:All)?\\s|(?:^|\\W)include(?:All)?\"?\\s*:");

    private final Path base;
    private final Set<Path> flyway = new TreeSet<>();
    private final Set<Path> sql = new TreeSet<>();
    private final Set<Path> changeLogs = new TreeSet<>();
    /** Change logs that include others, with their beginning. */
    private final Map<Path, String> masters = new TreeMap<>();

    private MigrationCandidates(Path base) {
        this.base = base;
    }

    /** Values of {@code schema.migrations} that name such files, the likeliest first. */
    static List<String> in(Path base) throws IOException {
        MigrationCandidates candidates = new MigrationCandidates(base);
        Files.walkFileTree(base, candidates);
        Set<Path> logs = candidates.masters.isEmpty() ? candidates.changeLogs : candidates.outermost();
        List<String> values = new ArrayList<>();
        candidates.flyway.forEach(each -> values.add("flyway:" + candidates.shown(each)));
        logs.stream()
                .sorted(Comparator.comparing(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
                .forEach(each -> values.add("liquibase:" + candidates.shown(each)));
        candidates.sql.forEach(each -> values.add("sql:" + candidates.shown(each)));
        return values.stream().limit(SHOWN).toList();
    }

    /** The change logs that no other one seems to name. */
    private Set<Path> outermost() {
        Set<Path> outermost = new TreeSet<>(masters.keySet());
        outermost.removeIf(log -> masters.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(log)
                        && other.getValue().contains(String.valueOf(log.getFileName()))
                        && other.getKey().getNameCount() <= log.getNameCount()
                        && other.getValue().contains(String.valueOf(parent(log).getFileName()))));
        return outermost.isEmpty() ? masters.keySet() : outermost;
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        String name = String.valueOf(directory.getFileName());
        boolean own = directory.equals(base);
        // A directory with a POM is another module, which has migrations of its own.
        return !own
                        && (name.startsWith(".")
                                || PASSED_OVER.contains(name)
                                || OTHER_DATABASES.contains(name.toLowerCase(Locale.ROOT))
                                || isModule(directory))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    private static boolean isModule(Path directory) {
        return Stream.of("pom.xml", "build.gradle", "build.gradle.kts")
                .anyMatch(name -> Files.exists(directory.resolve(name)));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        if (!attributes.isRegularFile() || folder == null) {
            return FileVisitResult.CONTINUE;
        }
        boolean isSql = name.toLowerCase(Locale.ROOT).endsWith(".sql");
        if (isSql && MigrationFiles.isFlyway(name)) {
            flyway.add(folder);
        } else if (MigrationFiles.isChangeLog(file)) {
            changeLogs.add(file);
            String beginning = beginning(file);
            if (INCLUDES.matcher(beginning).find()) {
                masters.put(file, beginning);
            }
        } else if (isSql && CREATES_TABLE.matcher(beginning(file)).find()) {
            sql.add(folder);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        return FileVisitResult.CONTINUE;
    }

    private static String beginning(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        }
    }

    private String shown(Path path) {
        return MigrationFiles.shown(base, path);
    }
}
