package io.github.schemaguard.mojo.parameter;

import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.project.GoalException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parses the text of parameters, with the same wording for every invalid value. */
public final class ParameterText {

    private ParameterText() {}

    /** The elements of a list; each may be several, separated by commas. Empty for none. */
    public static List<String> list(@Nullable List<String> elements) {
        return elements == null
                ? List.of()
                : elements.stream()
                        .filter(Objects::nonNull)
                        .flatMap(element -> Arrays.stream(element.split(",", -1)))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** A choice among names. */
    public static <T> T one(
            String parameter, String text, Function<String, Optional<T>> named, Collection<String> names) {
        return named.apply(text.strip())
                .orElseThrow(() -> new GoalException(
                        parameter + " is \"" + text + "\"; valid values: " + String.join(", ", names)));
    }

    /** Several choices among names, at least one. */
    public static <T> List<T> several(
            String parameter,
            @Nullable List<String> elements,
            Function<String, Optional<T>> named,
            Collection<String> names) {
        List<T> values = list(elements).stream()
                .map(each -> one(parameter, each, named, names))
                .distinct()
                .toList();
        if (values.isEmpty()) {
            throw new GoalException(parameter + " is empty; valid values: " + String.join(", ", names));
        }
        return values;
    }

    /** A value whose parser explains what is wrong with it. */
    public static <V, T> T parsed(V value, Function<V, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw new GoalException(e.getMessage(), e);
        }
    }

    /** A PostgreSQL version; only the major version is used. */
    public static int major(String text) {
        String major = text.strip().split("\\.", 2)[0];
        if (!major.matches("\\d{1,3}")) {
            throw new GoalException(
                    "schema.postgresVersion is \"" + text + "\"; valid values: a major version such as 17");
        }
        return Integer.parseInt(major);
    }

    /** A number of seconds, at least one. */
    public static Duration seconds(String parameter, String text) {
        if (!text.strip().matches("[1-9]\\d{0,5}")) {
            throw new GoalException(parameter + " is \"" + text + "\"; valid values: a number of seconds such as 600");
        }
        return Duration.ofSeconds(Long.parseLong(text.strip()));
    }

    /** Lines of {@code key=value}. */
    static Map<String, String> properties(String parameter, String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                throw new GoalException(parameter + " has the line \"" + line + "\"; write lines of key=value");
            }
            properties.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return properties;
    }

    /** The value of {@code schema.failOn}. */
    public static FailureThreshold threshold(String failOn) {
        return one(
                "schema.failOn",
                failOn,
                FailureThreshold::labelled,
                Arrays.stream(FailureThreshold.values())
                        .map(FailureThreshold::label)
                        .toList());
    }
}
