package io.github.schemaguard.lint;

import io.github.schemaguard.lint.rule.EntityLintRule;
import io.github.schemaguard.lint.rule.RuleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An example of a rule about entities, from {@code src/test/resources/lint/rule/<code>-<name>}: a case of {@code fires.java}
 * or {@code silent.java}. A case is a file of its own in a package of its own, and no name of an entity is used twice.
 *
 * @param file relative to the sources
 */
record EntityExample(EntityLintRule rule, boolean fires, String name, Path file, String source) {

    private static final String SETTINGS = "-- settings: ";

    static List<EntityLintRule> rules() {
        return LintRules.ALL.stream()
                .filter(EntityLintRule.class::isInstance)
                .map(EntityLintRule.class::cast)
                .toList();
    }

    static List<EntityExample> all() throws IOException {
        List<EntityExample> all = new ArrayList<>();
        for (EntityLintRule rule : rules()) {
            for (String kind : List.of("fires", "silent")) {
                String[] cases = Files.readString(LintExample.folder(rule).resolve(kind + ".java"))
                        .split("(?m)^// case: ");
                for (int i = 1; i < cases.length; i++) {
                    Path file = Path.of(rule.code().toLowerCase(Locale.ROOT), kind + i, "Example.java");
                    String declaration =
                            "package " + file.getParent().toString().replace('/', '.')
                                    + ";\nimport jakarta.persistence.*;\nimport java.util.*;\n\n\n";
                    String[] parts = cases[i].split("\\R", 2);
                    all.add(new EntityExample(rule, kind.equals("fires"), parts[0], file, declaration + parts[1]));
                }
            }
        }
        return all;
    }

    /** The settings of its rule: those of the name, or the defaults. */
    RuleSettings settings() {
        if (!name.startsWith(SETTINGS)) {
            return rule.defaults();
        }
        String[] setting = name.substring(SETTINGS.length()).split("=");
        return rule.defaults().with(Map.of(setting[0], setting[1]));
    }

    @Override
    public String toString() {
        return rule.code() + " " + (fires ? "fires: " : "silent: ") + name;
    }
}
