package io.github.schemaguard.changelog;

import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Determines the effect of a change. A change is breaking unless it is known to be harmless. */
final class EffectRules {

    private static final Pattern CHARACTERS = Pattern.compile("character varying\\((\\d{1,9})\\)");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d{1,4}),(-?\\d{1,4})\\)");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

    private EffectRules() {}

    static ChangeEffect ofAdded(SchemaObject object) {
        return switch (object.kind()) {
            case COLUMN -> breakingWhen(needsValue((Column) object));
            case INDEX -> breakingWhen(((Index) object).unique());
            case CHECK -> breakingWhen(((CheckConstraint) object).enforced());
            case FOREIGN_KEY -> breakingWhen(((ForeignKey) object).enforced());
            case PRIMARY_KEY, UNIQUE, EXCLUSION -> ChangeEffect.BREAKING;
            default -> ChangeEffect.ADDITIVE;
        };
    }

    private static boolean needsValue(Column column) {
        return !column.nullable()
                && column.defaultValue() == null
                && column.identity() == null
                && column.generated() == null;
    }

    static ChangeEffect ofRemoved(SchemaObject object) {
        return switch (object.kind()) {
            case INDEX -> ((Index) object).unique() ? ChangeEffect.BREAKING : ChangeEffect.COSMETIC;
            case CHECK, FOREIGN_KEY, EXCLUSION -> ChangeEffect.ADDITIVE;
            default -> ChangeEffect.BREAKING;
        };
    }

    static ChangeEffect ofChanged(SchemaObject object, Attribute attribute, @Nullable String was, @Nullable String is) {
        return switch (attribute) {
            case COMMENT,
                    NAME,
                    STORAGE,
                    COMPRESSION,
                    PERSISTENCE,
                    VALID,
                    REPLICA_IDENTITY,
                    CLUSTERED_ON,
                    TARGET,
                    CACHE,
                    OWNED_BY -> ChangeEffect.COSMETIC;
            case TYPE -> breakingWhen(!isWidened(was, is));
            case NULLABLE -> breakingWhen("no".equals(is));
            case DEFAULT -> breakingWhen(is == null);
            case IDENTITY -> breakingWhen(!loosened(was, is));
            case LABELS -> breakingWhen(!onlyMore(was, is));
            case ENFORCED -> breakingWhen("yes".equals(is));
            case VALIDATED -> ChangeEffect.COSMETIC;
            case OPTIONS ->
                object instanceof Index || object instanceof Column ? ChangeEffect.COSMETIC : ChangeEffect.BREAKING;
            default -> ChangeEffect.BREAKING;
        };
    }

    /** True if every value of the old type is a value of the new type and has the same meaning. */
    private static boolean isWidened(@Nullable String was, @Nullable String is) {
        String old = Objects.requireNonNullElse(was, "");
        String now = Objects.requireNonNullElse(is, "");
        Matcher oldCharacters = CHARACTERS.matcher(old);
        Matcher nowCharacters = CHARACTERS.matcher(now);
        if (oldCharacters.matches()) {
            return now.equals("text")
                    || now.equals("character varying")
                    || (nowCharacters.matches() && number(nowCharacters, 1) >= number(oldCharacters, 1));
        }
        if (INTEGERS.contains(old)) {
            return INTEGERS.indexOf(now) > INTEGERS.indexOf(old);
        }
        Matcher oldNumeric = NUMERIC.matcher(old);
        Matcher nowNumeric = NUMERIC.matcher(now);
        return (oldNumeric.matches()
                        && nowNumeric.matches()
                        && number(oldNumeric, 2) == number(nowNumeric, 2)
                        && number(nowNumeric, 1) >= number(oldNumeric, 1))
                || (old.equals("character varying") && now.equals("text"));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** True for a change from always or nothing to by default, with the same sequence options. */
    private static boolean loosened(@Nullable String was, @Nullable String is) {
        return is != null
                && is.startsWith("by default")
                && (was == null || was.replace("always", "by default").equals(is));
    }

    private static boolean onlyMore(@Nullable String was, @Nullable String is) {
        List<String> old = List.of(Objects.requireNonNullElse(was, "").split(", ", -1));
        List<String> now = List.of(Objects.requireNonNullElse(is, "").split(", ", -1));
        return now.stream().filter(old::contains).toList().equals(old);
    }

    private static ChangeEffect breakingWhen(boolean breaking) {
        return breaking ? ChangeEffect.BREAKING : ChangeEffect.ADDITIVE;
    }
}
