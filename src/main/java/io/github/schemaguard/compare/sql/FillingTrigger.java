package io.github.schemaguard.compare.sql;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.Trigger;
import io.github.schemaguard.model.fact.FiringMode;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.regex.Pattern;

/** Finds triggers that set a column before a row is inserted. */
public final class FillingTrigger {

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
        Pattern mention = Pattern.compile("(?i)\\bnew\\s*\\.\\s*(?:" + Pattern.quote(column) + "|"
                + Pattern.quote('"' + column.replace("\"", "\"\"") + '"')
                + ")(?![\\w$])|\\bnew\\s*:?=[^=]|\\binto\\s+new\\b");
        return functions.isEmpty()
                || functions.stream()
                        .anyMatch(function -> !function.language().equals("plpgsql")
                                || mention.matcher(function.body()).find());
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
