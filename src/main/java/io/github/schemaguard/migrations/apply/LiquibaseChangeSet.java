package io.github.schemaguard.migrations.apply;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of Liquibase's change sets, of which no API gives the line.
 *
 * @param file the change log, as Liquibase names it
 */
record LiquibaseChangeSet(String file, String id, String author) {
    private static final Pattern NAME = Pattern.compile("(?s)(.+)::(.+)::(.+)");
    private static final Pattern HEAD = Pattern.compile("(?i)\\bchangeset\\b");

    /** Reads Liquibase's {@code file::id::author}; null when it is something else. */
    static @Nullable LiquibaseChangeSet of(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? new LiquibaseChangeSet(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /**
     * The line of the failing statement if the change log contains it literally, else of the change set.
     *
     * @param changeLog formatted SQL, XML, YAML or JSON
     * @param statement what was sent to the server; null when unknown
     * @return empty when the change log has no such change set, as when its id has a parameter in it
     */
    OptionalInt line(String changeLog, @Nullable String statement) {
        List<Integer> heads =
                HEAD.matcher(changeLog).results().map(found -> found.start()).toList();
        for (int i = 0; i < heads.size(); i++) {
            int from = heads.get(i);
            String text = changeLog.substring(from, i + 1 < heads.size() ? heads.get(i + 1) : changeLog.length());
            if (isHeadOf(text)) {
                String begin = statement == null
                        ? ""
                        : statement.strip().lines().findFirst().orElse("");
                return OptionalInt.of(line(changeLog, from + (begin.isEmpty() ? 0 : Math.max(0, text.indexOf(begin)))));
            }
        }
        return OptionalInt.empty();
    }

    /** {@code changeset author:id} in SQL; attributes, or keys, in any order elsewhere. */
    private boolean isHeadOf(String text) {
        return Pattern.compile(
                                "(?i)changeset\\s+\"?" + Pattern.quote(author) + "\"?:\"?" + Pattern.quote(id)
                                        + "(?![\\w.-]).*",
                                Pattern.DOTALL)
                        .matcher(text)
                        .matches()
                || (has(text, "id", id) && has(text, "author", author));
    }

    private static boolean has(String text, String key, String value) {
        return Pattern.compile("(?<![\\w-])" + key + "[\"']?\\s*[:=]\\s*[\"']?" + Pattern.quote(value) + "(?![\\w.-])")
                .matcher(text)
                .find();
    }

    private static int line(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
