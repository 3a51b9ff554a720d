package io.github.schemaguard.postgres.judge;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one side says of one object: that it is there, and its facts by name. */
record Claim(String object, SortedMap<String, String> facts) {

    Claim {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    static Claim about(String object) {
        return new Claim(object, Collections.emptySortedMap());
    }

    /** With one more fact; null, false and nothing at all say nothing. */
    Claim with(String fact, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isEmpty() || text.equals("false")) {
            return this;
        }
        SortedMap<String, String> more = new TreeMap<>(facts);
        more.put(fact, SqlText.loosened(text));
        return new Claim(object, more);
    }

    Stream<String> lines() {
        return Stream.concat(
                Stream.of(object + " exists"),
                facts.entrySet().stream().map(fact -> object + ": " + fact.getKey() + " = " + fact.getValue()));
    }
}
