package io.github.schemaguard.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a query beside this class. A line that ends in {@code -- since 15} or {@code -- before 15} is for those
 * versions of PostgreSQL only; {@code :schemas} stands for the OIDs of the schemas that are read.
 */
final class QueryFile {

    private static final Pattern VERSIONED = Pattern.compile("(.*)-- (since|before) (\\d+)$");

    private QueryFile() {}

    static String text(String name, int serverMajor, String schemaOids) {
        return load(name)
                .lines()
                .filter(line -> isFor(serverMajor, line))
                .collect(Collectors.joining("\n"))
                .replace(":schemas", "'{" + schemaOids + "}'::oid[]");
    }

    private static boolean isFor(int serverMajor, String line) {
        Matcher versioned = VERSIONED.matcher(line);
        if (!versioned.matches()) {
            return true;
        }
        boolean reached = serverMajor >= Integer.parseInt(versioned.group(3));
        return versioned.group(2).equals("since") == reached;
    }

    private static String load(String name) {
        try (InputStream file = QueryFile.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("no query " + name + ".sql beside " + QueryFile.class.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
