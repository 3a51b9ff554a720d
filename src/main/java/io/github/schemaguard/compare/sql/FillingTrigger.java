package io.github.schemaguard.compare.sql;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.Trigger;
import io.github.schemaguard.model.fact.FiringMode;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds triggers that set a column before a row is inserted. */
public final class FillingTrigger {

    /** Statements of PL/pgSQL that give NEW as a whole another value, or another name. */
    private static final Pattern WHOLE_ROW = Pattern.compile("(?i)\\bnew\"?\\s*:?=[^=]"
            + "|\\b(?:into(?:\\s+strict)?|for)\\s+\"?new\\b(?!\\s*\\.)"
            + "|\\bcall\\b[^;]{0,300}\\bnew\\b(?!\\s*\\.)");

    /** A row that is returned and may differ from NEW, as {@code jsonb_populate_record(NEW, …)} does. */
    private static final Pattern OTHER_ROW = Pattern.compile(
            "(?i)\\breturn\\b(?!\\s*+\\(*\\s*+(?:\"?(?:new|old)\"?|null|coalesce\\s*\\(\\s*new\\s*,\\s*old\\s*\\))"
                    + "\\s*+\\)*\\s*+;)");

    /** A comment without an end is one up to the end of the text, so that no other start of one is tried. */
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("('(?:[^']|'')*+'|\"[^\"]*+\")|--[^\\n]*+|(?s:/\\*.*?(?:\\*/|\\z))");

    private FillingTrigger() {}

    /** Whether a trigger sets the column according to the text of its function. A trigger whose text is unknown may. */
    public static boolean fills(Table table, String column, Catalog catalog) {
        return table.triggers().stream()
                .filter(trigger -> trigger.enabled() != FiringMode.DISABLED && trigger.forEachRow())
                .filter(trigger -> trigger.timing() == Trigger.Timing.BEFORE
                        && trigger.events().contains("insert"))
                .anyMatch(trigger -> sets(functions(trigger, catalog), column));
    }

    private static boolean sets(List<Function> functions, String column) {
        return functions.isEmpty()
                || functions.stream()
                        .anyMatch(function -> !function.language().equals("plpgsql")
                                || sets(withoutComments(function.body()), column));
    }

    private static boolean sets(String body, String column) {
        Pattern mention = Pattern.compile("(?i)\\bnew\"?\\s*\\.\\s*(?:" + Pattern.quote(column) + "|"
                + Pattern.quote('"' + column.replace("\"", "\"\"") + '"')
                + ")(?![\\w$])");
        return mention.matcher(body).find()
                || WHOLE_ROW.matcher(body).find()
                || OTHER_ROW.matcher(body).find();
    }

    private static String withoutComments(String body) {
        return TEXT_OR_COMMENT
                .matcher(body)
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
    }

    private static List<Function> functions(Trigger trigger, Catalog catalog) {
        String called = trigger.function().substring(0, trigger.function().indexOf('('));
        return catalog.schemas().stream()
                .flatMap(schema -> schema.functions().stream()
                        .filter(function -> called.equals(
                                SqlIdentifier.quote(schema.name()) + "." + SqlIdentifier.quote(function.name()))))
                .toList();
    }
}
