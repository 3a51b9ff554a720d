package io.github.schemaguard.migrations.sql;

import io.github.schemaguard.migrations.MigrationRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a directory have created. If a file creates it again, the directory often has the scripts of several
 * databases, or a file that includes others.
 */
final class CreatedBefore {
    private static final String PRIMARY_KEY_EXISTS = "42P16";

    /** The states of PostgreSQL for what exists already, or exists in another form. */
    private static final Set<String> EXISTS =
            Set.of("42P06", "42P07", "42701", "42710", "42723", "42P13", PRIMARY_KEY_EXISTS);

    /** The states that a table with other columns or rows than the script expects causes. */
    private static final Set<String> DIFFERS = Set.of("42703", "42804", "42830", "42P10");

    /** Class 23: integrity constraint violation. */
    private static final String VIOLATION = "23";

    private static final Pattern START =
            Pattern.compile("(?i)\\s*(?:create|alter)\\s+(?!(?:\\w+\\s+)?temp).*", Pattern.DOTALL);
    private static final Pattern IF_MISSING = Pattern.compile("(?i)\\bif\\s+not\\s+exists\\b");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final String place;
    private final Path directory;
    private final MigrationRequest request;
    private final List<Creation> creations = new ArrayList<>();

    /** What {@code IF NOT EXISTS} of the current script has left as an earlier one created it. */
    private final List<Creation> left = new ArrayList<>();

    private Path script;

    /** @param script the file of the directory that runs {@code file}, or includes it */
    private record Creation(CreatedObjects objects, Path script, Path file, int line) {}

    /**
     * Nothing yet.
     *
     * @param place the directory as {@code schema.migrations} names it
     */
    CreatedBefore(String place, Path directory, MigrationRequest request) {
        this.place = place;
        this.directory = directory.toAbsolutePath().normalize();
        this.script = this.directory;
        this.request = request;
    }

    /** The next file of the directory runs. */
    void begin(Path next) {
        script = next.toAbsolutePath().normalize();
        left.clear();
    }

    /** A statement has run. */
    void add(SqlStatement statement, Path file) {
        created(statement, file).ifPresent(creation -> {
            boolean first = !IF_MISSING.matcher(SqlNames.only(statement.text())).find();
            Optional<Creation> earlier =
                    first ? Optional.empty() : last(each -> isSame(each, creation.objects(), Set.of()));
            earlier.filter(this::isOfAnotherScript).ifPresentOrElse(left::add, () -> creations.add(creation));
        });
    }

    /** Sentences about the file that has created what a refused statement creates or needs; empty without one. */
    String explain(SqlStatement refused, Path file, @Nullable String sqlState, String message) {
        Optional<Creation> earlier = Optional.empty();
        if (sqlState != null && EXISTS.contains(sqlState)) {
            Set<String> named = quoted(message, sqlState);
            earlier = created(refused, file).flatMap(creation -> last(each -> isSame(each, creation.objects(), named)));
        } else if (sqlState != null && (DIFFERS.contains(sqlState) || sqlState.startsWith(VIOLATION))) {
            List<String> names = SqlNames.allStored(SqlNames.only(refused.text()));
            earlier = left.stream()
                    .filter(each -> names.contains(each.objects().name()))
                    .findFirst();
        }
        return earlier.filter(this::isOfAnotherScript)
                .map(creation -> explanation(creation, file.toAbsolutePath().normalize()))
                .orElse("");
    }

    private boolean isOfAnotherScript(Creation creation) {
        return !creation.script().equals(script);
    }

    private String explanation(Creation earlier, Path file) {
        if (earlier.file().equals(file) && (earlier.script().equals(file) || script.equals(file))) {
            Path including = script.equals(file) ? earlier.script() : script;
            return " The file has run before, because " + request.shown(including)
                    + " includes it, and schema.migrations=sql:"
                    + place + " runs every *.sql file of the directory. Name the one file: schema.migrations=sql:"
                    + request.shown(including) + ".";
        }
        return " " + request.shown(earlier.file()) + ", line " + earlier.line() + ", has already created "
                + named(earlier.objects()) + ". schema.migrations=sql:" + place
                + " runs every *.sql file of the directory in one database. If the files are for several databases, name those"
                + " of one: " + choices(earlier.script());
    }

    private static String named(CreatedObjects objects) {
        return objects.own().isEmpty() ? objects.name() : objects.own();
    }

    /** The two files, or the directories in which their paths part. */
    private String choices(Path earlier) {
        Path first = directory.relativize(earlier);
        Path second = directory.relativize(script);
        int parting = 0;
        while (first.getName(parting).equals(second.getName(parting))) {
            parting++;
        }
        return "sql:" + request.shown(directory.resolve(first.subpath(0, parting + 1))) + " or sql:"
                + request.shown(directory.resolve(second.subpath(0, parting + 1))) + ".";
    }

    private Optional<Creation> created(SqlStatement statement, Path file) {
        return START.matcher(statement.text()).matches()
                ? CreatedObjects.of(statement)
                        .map(objects -> new Creation(
                                objects, script, file.toAbsolutePath().normalize(), statement.line()))
                : Optional.empty();
    }

    private Optional<Creation> last(Predicate<CreatedObjects> wanted) {
        for (int i = creations.size() - 1; i >= 0; i--) {
            if (wanted.test(creations.get(i).objects())) {
                return Optional.of(creations.get(i));
            }
        }
        return Optional.empty();
    }

    /** The names in a message of the server; for a second primary key, what a definition of the first one says. */
    private static Set<String> quoted(String message, String sqlState) {
        Set<String> names = new HashSet<>();
        Matcher name = QUOTED.matcher(message);
        while (name.find()) {
            names.add(name.group(1));
        }
        if (sqlState.equals(PRIMARY_KEY_EXISTS)) {
            names.add("primary");
        }
        return names;
    }

    /** @param named what the message about a changed table names: the table, and its column or constraint */
    private static boolean isSame(CreatedObjects earlier, CreatedObjects later, Set<String> named) {
        if (earlier.schema() != null
                && later.schema() != null
                && !earlier.schema().equals(later.schema())) {
            return false;
        }
        boolean sameName = earlier.name().equals(later.name());
        return switch (later.subject()) {
            case FUNCTION, SCHEMA, EXTENSION -> sameName && earlier.subject() == later.subject();
            case PART ->
                sameName
                        && earlier.subject() == later.subject()
                        && earlier.own().equals(later.own());
            case CHANGE ->
                sameName
                        && (earlier.subject() == CreatedObjects.Subject.TABLE
                                || earlier.subject() == CreatedObjects.Subject.CHANGE)
                        && named.stream()
                                .allMatch(each -> each.equals(later.name())
                                        || earlier.names().contains(each));
            case TABLE, INDEX, OTHER -> Objects.equals(relation(earlier), relation(later));
            case GRANT -> false;
        };
    }

    /** The name of the table, index, view, sequence or type; those of one schema differ. */
    private static @Nullable String relation(CreatedObjects objects) {
        return switch (objects.subject()) {
            case TABLE, OTHER -> objects.name();
            case INDEX -> objects.own();
            default -> null;
        };
    }
}
