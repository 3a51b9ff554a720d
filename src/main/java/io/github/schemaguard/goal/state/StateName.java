package io.github.schemaguard.goal.state;

import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.targets.TargetList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the schema is meant, as {@code schema.base} and {@code schema.head} name it.
 *
 * @param text the file, the URL, or the revision
 * @param file of a commit, relative to the module; null for what the commit has, or if it is not about a commit
 */
public record StateName(Kind kind, String text, @Nullable String file) {

    static final String PROJECT = "project";
    private static final String GIT = "git:";

    /** Where a state is read from. */
    public enum Kind {
        /** The configured database, or what the migrations of the work tree create. */
        PROJECT,
        COMMIT,
        DATABASE,
        CATALOG,
        DOCUMENT
    }

    public StateName {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    /**
     * Reads the value of a parameter.
     *
     * @param parameter its name, for messages
     * @throws GoalException that lists the valid values
     */
    public static StateName parse(String parameter, String value) {
        String text = value.strip();
        if (text.equals(PROJECT)) {
            return new StateName(Kind.PROJECT, text, null);
        }
        if (text.startsWith(GIT)) {
            String revision = text.substring(GIT.length());
            int colon = revision.indexOf(':');
            return colon < 0
                    ? new StateName(Kind.COMMIT, revision, null)
                    : new StateName(Kind.COMMIT, revision.substring(0, colon), revision.substring(colon + 1));
        }
        if (TargetList.isUrl(text)) {
            return new StateName(Kind.DATABASE, text, null);
        }
        if (isFile(text)) {
            return new StateName(ofFile(text), text, null);
        }
        throw new GoalException(parameter + " is \"" + value + "\"; valid values: project, git:<branch, tag or commit>,"
                + " git:<commit>:<file>, a catalog.json, a document (.md), a URL of a database");
    }

    static boolean isFile(String text) {
        return text.endsWith(".json") || text.endsWith(".md");
    }

    static Kind ofFile(String text) {
        return text.endsWith(".json") ? Kind.CATALOG : Kind.DOCUMENT;
    }

    /** Without a URL, which may hold a password. */
    @Override
    public String toString() {
        return kind == Kind.DATABASE ? "a database" : text;
    }
}
