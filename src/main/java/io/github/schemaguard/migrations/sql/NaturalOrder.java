package io.github.schemaguard.migrations.sql;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders file names as people do: {@code 2_b.sql} before {@code 10_a.sql}. */
public final class NaturalOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    @Override
    public int compare(String left, String right) {
        Matcher lefts = PART.matcher(left);
        Matcher rights = PART.matcher(right);
        while (lefts.find()) {
            if (!rights.find()) {
                return 1;
            }
            int order = compareParts(lefts.group(), rights.group());
            if (order != 0) {
                return order;
            }
        }
        return rights.find() ? -1 : left.compareTo(right);
    }

    private static int compareParts(String left, String right) {
        boolean numbers = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
        return numbers ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
    }
}
