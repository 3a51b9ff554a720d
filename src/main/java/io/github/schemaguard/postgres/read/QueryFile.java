package io.github.schemaguard.postgres.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a query beside this class. {@code :schemas} stands for the OIDs of the schemas that are read. A line that
 * ends in {@code -- since 15} or {@code -- before 15} is for those versions of PostgreSQL only, one that ends in
 * {@code -- unless hidden pg_proc} for roles that may read that system catalog. A line may end in several of them.
 */
final class QueryFile {

    private static final String CONDITION = "-- ";
    private static final Pattern CONDITIONAL =
            Pattern.compile("(.*)" + CONDITION + "(since|before|unless hidden) (\\w+)$");

    /** The lines of each file. One run reads several databases. */
    private static final Map<String, List<String>> LINES = new ConcurrentHashMap<>();

    private final int serverMajor;
    private final Set<String> hiddenCatalogs;
    private final String schemaOids;

    /** For a server, and what the role may not read there. */
    QueryFile(int serverMajor, Set<String> hiddenCatalogs, String schemaOids) {
        this.serverMajor = serverMajor;
        this.hiddenCatalogs = hiddenCatalogs;
        this.schemaOids = schemaOids;
    }

    String text(String name) {
        return LINES.computeIfAbsent(name, QueryFile::load).stream()
                .filter(this::applies)
                .collect(Collectors.joining("\n"))
                .replace(":schemas", "'{" + schemaOids + "}'::oid[]");
    }

    private boolean applies(String line) {
        if (!line.contains(CONDITION)) {
            return true;
        }
        Matcher condition = CONDITIONAL.matcher(line);
        if (!condition.matches()) {
            return true;
        }
        String operand = condition.group(3);
        boolean holds = switch (condition.group(2)) {
            case "since" -> serverMajor >= Integer.parseInt(operand);
            case "before" -> serverMajor < Integer.parseInt(operand);
            default -> !hiddenCatalogs.contains(operand);
        };
        return holds && applies(condition.group(1).stripTrailing());
    }

    private static List<String> load(String name) {
        try (InputStream file = QueryFile.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("no query " + name + ".sql beside " + QueryFile.class.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
