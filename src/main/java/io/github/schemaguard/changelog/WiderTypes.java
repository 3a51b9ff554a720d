package io.github.schemaguard.changelog;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the types that have every value of another type, with the same meaning. Types are as PostgreSQL renders them. */
final class WiderTypes {

    private static final Pattern LENGTH = Pattern.compile("((?:character|bit) varying)(?:\\((\\d{1,9})\\))?");
    private static final Pattern NUMERIC = Pattern.compile("numeric(?:\\((\\d{1,4}),(-?\\d{1,4})\\))?");

    /** Without a number, time values have six digits after the seconds. */
    private static final Pattern TIME =
            Pattern.compile("(timestamp|time|interval)(?:\\((\\d)\\))?((?: with(?:out)? time zone)?)");

    private static final String MOST_DIGITS = "6";
    private static final String ARRAY = "[]";
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

    private WiderTypes() {}

    /** True if every value of the old type is a value of the new type and has the same meaning. */
    static boolean isWidened(@Nullable String was, @Nullable String is) {
        String old = Objects.requireNonNullElse(was, "");
        String now = Objects.requireNonNullElse(is, "");
        if (old.endsWith(ARRAY) && now.endsWith(ARRAY)) {
            return isWidened(
                    old.substring(0, old.length() - ARRAY.length()), now.substring(0, now.length() - ARRAY.length()));
        }
        return (INTEGERS.contains(old) && INTEGERS.indexOf(now) > INTEGERS.indexOf(old))
                || isLonger(old, now)
                || isMorePrecise(old, now)
                || isFiner(old, now);
    }

    private static boolean isLonger(String old, String now) {
        Matcher before = LENGTH.matcher(old);
        Matcher after = LENGTH.matcher(now);
        if (!before.matches()) {
            return false;
        }
        return after.matches()
                ? before.group(1).equals(after.group(1))
                        && (after.group(2) == null
                                || (before.group(2) != null && number(after.group(2)) >= number(before.group(2))))
                : now.equals("text") && before.group(1).startsWith("character");
    }

    /** Another scale rounds other values, so the scale must stay, unless nothing is rounded any more. */
    private static boolean isMorePrecise(String old, String now) {
        Matcher before = NUMERIC.matcher(old);
        Matcher after = NUMERIC.matcher(now);
        return before.matches()
                && after.matches()
                && (after.group(1) == null
                        || (before.group(1) != null
                                && number(before.group(2)) == number(after.group(2))
                                && number(after.group(1)) >= number(before.group(1))));
    }

    private static boolean isFiner(String old, String now) {
        Matcher before = TIME.matcher(old);
        Matcher after = TIME.matcher(now);
        return before.matches()
                && after.matches()
                && before.group(1).equals(after.group(1))
                && before.group(3).equals(after.group(3))
                && digits(after) >= digits(before);
    }

    private static int digits(Matcher time) {
        return number(Objects.requireNonNullElse(time.group(2), MOST_DIGITS));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
