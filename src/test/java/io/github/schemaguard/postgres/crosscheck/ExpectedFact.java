package io.github.schemaguard.postgres.crosscheck;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object that the server or the catalog has, with its facts by name. */
record ExpectedFact(String object, SortedMap<String, String> facts) {

    ExpectedFact {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    static ExpectedFact about(String object) {
        return new ExpectedFact(object, Collections.emptySortedMap());
    }

    /** With one more fact. Null, false and an empty value are the same as no fact. */
    ExpectedFact with(String fact, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isEmpty() || text.equals("false")) {
            return this;
        }
        SortedMap<String, String> more = new TreeMap<>(facts);
        more.put(fact, SqlText.loosened(text));
        return new ExpectedFact(object, more);
    }

    Stream<String> lines() {
        return Stream.concat(
                Stream.of(object + " exists"),
                facts.entrySet().stream().map(fact -> object + ": " + fact.getKey() + " = " + fact.getValue()));
    }
}
