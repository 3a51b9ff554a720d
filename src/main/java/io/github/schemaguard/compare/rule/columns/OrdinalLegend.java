package io.github.schemaguard.compare.rule.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the stored numbers of a column mean, according to its comment: {@code 0 = NEW, 1 = PAID}, {@code NEW(0)}.
 *
 * @param entries in the order of their numbers; empty when the comment is not a legend, or gives one number two meanings
 */
record OrdinalLegend(List<Entry> entries) {

    private static final Pattern NUMBER_FIRST = Pattern.compile(
            "(?<![\\w.])(?<number>\\d{1,4})\\s*(?:=>|->|=|:|\\)|-|–|—)\\s*['\"`]?(?<name>[A-Za-z_]\\w*)");
    private static final Pattern NAME_FIRST = Pattern.compile(
            "(?<![\\w.])(?<name>[A-Za-z_]\\w*)['\"`]?\\s*(?:=>|->|=|:|\\()\\s*(?<number>\\d{1,4})(?![\\w.])");

    record Entry(int number, String name) {

        /** The index of the constant with this name; -1 when there is none. */
        int position(List<String> constants) {
            String wanted = name.toLowerCase(Locale.ROOT);
            return IntStream.range(0, constants.size())
                    .filter(i -> constants.get(i).toLowerCase(Locale.ROOT).equals(wanted))
                    .findFirst()
                    .orElse(-1);
        }
    }

    static OrdinalLegend of(String comment) {
        List<Entry> entries = read(NUMBER_FIRST, comment);
        return new OrdinalLegend(entries.isEmpty() ? read(NAME_FIRST, comment) : entries);
    }

    /** The entries that name one of the constants. Other parts of the comment may only look like entries. */
    List<Entry> of(List<String> constants) {
        return entries.stream().filter(entry -> entry.position(constants) >= 0).toList();
    }

    private static List<Entry> read(Pattern pattern, String comment) {
        List<Entry> entries = new ArrayList<>();
        Matcher matcher = pattern.matcher(comment);
        while (matcher.find()) {
            entries.add(new Entry(Integer.parseInt(matcher.group("number")), matcher.group("name")));
        }
        entries.sort(Comparator.comparingInt(Entry::number));
        long numbers = entries.stream().mapToInt(Entry::number).distinct().count();
        return numbers == entries.size() ? entries : List.of();
    }

    @Override
    public String toString() {
        return entries.stream().map(entry -> entry.number + " = " + entry.name).collect(Collectors.joining(", "));
    }
}
