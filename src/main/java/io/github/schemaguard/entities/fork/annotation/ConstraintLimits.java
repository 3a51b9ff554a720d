package io.github.schemaguard.entities.fork.annotation;

import io.github.schemaguard.mapping.ValueLimits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the constraints of Bean Validation on a member ensure about its values. */
public final class ConstraintLimits {
    private static final List<String> SIZES = List.of("Size", "Length");

    private ConstraintLimits() {}

    /**
     * The limits of the values of one member.
     *
     * @param type of the values; null when it is not known
     */
    public static ValueLimits of(MemberAnnotations member, @Nullable Class<?> type) {
        if (member.constraints().isEmpty()) {
            return ValueLimits.NONE;
        }
        boolean text = type == null || CharSequence.class.isAssignableFrom(type);
        Optional<WrittenAnnotation> digits = member.constraint("Digits");
        return new ValueLimits(
                member.refusesNull(),
                text ? smallest(sizes(member)) : null,
                smallest(integerDigits(member, digits)),
                digits.map(each -> each.number("fraction", 0)).orElse(null));
    }

    private static List<Integer> sizes(MemberAnnotations member) {
        List<Integer> sizes = new ArrayList<>();
        for (String name : SIZES) {
            member.constraint(name)
                    .map(each -> each.number("max", Integer.MAX_VALUE))
                    .filter(max -> max != Integer.MAX_VALUE)
                    .ifPresent(sizes::add);
        }
        return sizes;
    }

    private static List<Integer> integerDigits(MemberAnnotations member, Optional<WrittenAnnotation> digits) {
        List<Integer> all = new ArrayList<>();
        digits.map(each -> each.number("integer", 0)).ifPresent(all::add);
        BigInteger lowest = bound(member, true);
        BigInteger highest = bound(member, false);
        if (lowest != null && highest != null) {
            BigInteger widest = lowest.abs().max(highest.abs());
            all.add(widest.signum() == 0 ? 0 : widest.toString().length());
        }
        return all;
    }

    /** The lowest or the highest number that the constraints accept, without its fraction; null without a bound. */
    private static @Nullable BigInteger bound(MemberAnnotations member, boolean lowest) {
        List<String> signs = lowest ? List.of("Positive", "PositiveOrZero") : List.of("Negative", "NegativeOrZero");
        for (String sign : signs) {
            if (member.constraint(sign).isPresent()) {
                return BigInteger.ZERO;
            }
        }
        String word = lowest ? "Min" : "Max";
        Optional<WrittenAnnotation> bound = member.constraint(word).or(() -> member.constraint("Decimal" + word));
        Object value = bound.map(each -> each.value("value"))
                .or(() -> member.constraint("Range").map(each -> each.value(lowest ? "min" : "max")))
                .orElse(null);
        try {
            return value == null ? null : new BigDecimal(value.toString()).toBigInteger();
        } catch (NumberFormatException notANumber) {
            return null; // Bean Validation reports it
        }
    }

    private static @Nullable Integer smallest(List<Integer> limits) {
        return limits.stream().min(Integer::compare).orElse(null);
    }
}
