package io.github.schemaguard.report;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The migrations that open findings propose, as files that Flyway or Liquibase accepts. Nothing applies them: if the entity
 * is right, a person moves a file to the project's migrations. There is one file per finding, in an order in which they
 * can be applied. A statement that PostgreSQL refuses inside a transaction has a file of its own.
 */
public final class MigrationProposals {

    /** The first line of every proposal. It distinguishes a stale proposal from any other file. */
    public static final String FIRST_LINE = "-- Proposed by schema-maven-plugin; nothing runs it.";

    /** The tool that would apply the files. */
    public enum Tool {
        FLYWAY,
        /** Each file is a change log in Liquibase's formatted SQL, with one change set. */
        LIQUIBASE
    }

    private static final String FORMATTED_SQL = "--liquibase formatted sql\n";
    private static final String AUTHOR = "schema-maven-plugin";
    private static final String SCRIPT_SETTINGS = ".conf";
    private static final String SETTINGS_FIRST_LINE = FIRST_LINE.replace("--", "#");
    private static final int LONGEST_NAME = 80;

    /** Kinds that others depend on come first. */
    private static final List<ObjectKind> ORDER = List.of(
            ObjectKind.ENUM,
            ObjectKind.SEQUENCE,
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.PRIMARY_KEY,
            ObjectKind.UNIQUE,
            ObjectKind.CHECK,
            ObjectKind.INDEX,
            ObjectKind.FOREIGN_KEY);

    private MigrationProposals() {}

    /**
     * File names and contents; empty when no open finding proposes a change to the database.
     *
     * @param prefix the beginning of the name of the n-th file, from 1: {@code V15__}
     */
    public static SortedMap<String, String> of(RunVerdict verdict, Tool tool, IntFunction<String> prefix) {
        SortedMap<String, String> files = new TreeMap<>();
        int number = 0;
        for (Finding finding : ordered(verdict)) {
            for (List<Statement> script : scripts(finding)) {
                number++;
                String id = prefix.apply(number) + name(finding);
                String name = id + ".sql";
                String content = content(finding, script, tool);
                if (tool == Tool.LIQUIBASE) {
                    files.put(name, changeSet(id, script) + content);
                    continue;
                }
                files.put(name, content);
                String settings = settings(script, content);
                if (!settings.isEmpty()) {
                    files.put(name + SCRIPT_SETTINGS, settings);
                }
            }
        }
        return Collections.unmodifiableSortedMap(files);
    }

    /** Whether a file with this content is a proposal of this or an earlier run. */
    public static boolean isProposal(String content) {
        return content.startsWith(FIRST_LINE)
                || content.startsWith(SETTINGS_FIRST_LINE)
                || (content.startsWith(FORMATTED_SQL)
                        && content.lines().skip(2).findFirst().equals(Optional.of(FIRST_LINE)));
    }

    /** The lines that make SQL a change log. */
    private static String changeSet(String id, List<Statement> script) {
        return FORMATTED_SQL + "--changeset " + AUTHOR + ":" + id
                + (isOutsideTransaction(script) ? " runInTransaction:false" : "") + "\n";
    }

    private static boolean isOutsideTransaction(List<Statement> script) {
        return script.stream().anyMatch(statement -> statement.step().outsideTransaction());
    }

    private static List<Finding> ordered(RunVerdict verdict) {
        return verdict.open().stream()
                .sorted(Comparator.comparingInt(MigrationProposals::rank)
                        .thenComparing(Finding::object)
                        .thenComparing(Finding::attribute)
                        .thenComparing(Finding::code))
                .toList();
    }

    private static int rank(Finding finding) {
        ObjectKind kind = finding.members().isEmpty()
                ? finding.object().kind()
                : finding.members().get(0).object().kind();
        int rank = ORDER.indexOf(kind);
        return rank < 0 ? ORDER.size() : rank;
    }

    /** A part of a repair with the hazard of the whole. */
    private record Statement(Repair.Step step, @Nullable String hazard) {}

    /** The first steps of repairs that can share a transaction, then each step that needs its own script. */
    private static List<List<Statement>> scripts(Finding finding) {
        List<Statement> together = new ArrayList<>();
        List<List<Statement>> scripts = new ArrayList<>();
        for (Repair repair : finding.repairs()) {
            if (repair.target() == Side.DATABASE) {
                boolean first = true;
                for (Repair.Step step : repair.steps()) {
                    Statement statement = new Statement(step, repair.hazard());
                    if (first && !step.outsideTransaction()) {
                        together.add(statement);
                    } else {
                        scripts.add(List.of(statement));
                    }
                    first = false;
                }
            }
        }
        return together.isEmpty()
                ? scripts
                : Stream.concat(Stream.of(together), scripts.stream()).toList();
    }

    private static String content(Finding finding, List<Statement> script, Tool tool) {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        comment(
                text,
                "Apply it only if the entity is right, and only with the permission of those who run the database.");
        comment(text, "The finding also names the change to the entity that fixes it.");
        comment(text, finding.code() + " " + finding.object() + ": " + ReportText.sentence(finding.message()));
        for (Statement statement : script) {
            text.append('\n');
            if (statement.hazard() != null) {
                comment(text, "Hazard: " + ReportText.sentence(statement.hazard()));
            }
            if (statement.step().outsideTransaction()) {
                comment(
                        text,
                        "Not inside a transaction"
                                + (tool == Tool.FLYWAY
                                        ? "; Flyway needs flyway.postgresql.transactional.lock=false."
                                        : "."));
            }
            text.append(statement.step().text()).append(";\n");
        }
        return text.toString();
    }

    /** Names come from a database, and must not end the comment. */
    private static void comment(StringBuilder text, String line) {
        text.append("-- ");
        line.codePoints()
                .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c)
                .forEach(text::appendCodePoint);
        text.append('\n');
    }

    /** Flyway's settings for this script. Flyway replaces placeholders in comments too. */
    private static String settings(List<Statement> script, String content) {
        StringBuilder settings = new StringBuilder();
        if (isOutsideTransaction(script)) {
            settings.append("executeInTransaction=false\n");
        }
        if (content.contains("${")) {
            settings.append("placeholderReplacement=false\n");
        }
        return settings.length() == 0 ? "" : SETTINGS_FIRST_LINE + "\n" + settings;
    }

    /** A name of letters, digits and underscores only, whatever the name of the object. */
    private static String name(Finding finding) {
        String words = (finding.rule() + "_" + finding.object())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
    }
}
