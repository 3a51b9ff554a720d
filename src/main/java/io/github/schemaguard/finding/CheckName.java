package io.github.schemaguard.finding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A check: it compares two descriptions of a schema, or the change log with the document, or judges one description. */
public enum CheckName {
    DB_DOC,
    DB_MODELS,
    MODELS_DOC,
    CHANGE_LOG,
    /** The rules that the team wants its schema to keep. */
    LINT,
    /** The queries of the application and the database. */
    QUERIES,
    /** A live database and what the migrations create. */
    DB_MIGRATIONS,
    /** A live database and another one. */
    DB_DB;

    /** The checks of a project's own descriptions of its schema. Each of the others has a goal of its own. */
    public static final Set<CheckName> PROJECT_CHECKS =
            Set.copyOf(EnumSet.of(DB_DOC, DB_MODELS, MODELS_DOC, CHANGE_LOG));

    /** The checks that run unless the user chooses others. */
    public static final Set<CheckName> DEFAULT_CHECKS =
            Set.copyOf(EnumSet.of(DB_DOC, DB_MODELS, MODELS_DOC, CHANGE_LOG, QUERIES));

    /** The checks that a user can choose: those of a project, and those that are off unless they are chosen. */
    private static final Set<CheckName> CHOICE =
            Set.copyOf(EnumSet.of(DB_DOC, DB_MODELS, MODELS_DOC, CHANGE_LOG, LINT, QUERIES));

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in parameters and reports, for example {@code db-models}. */
    public String label() {
        return label;
    }

    /** The check with this name that a user can choose; empty when there is none. */
    public static Optional<CheckName> labelled(String label) {
        return choice().filter(check -> check.label.equals(label)).findFirst();
    }

    /** The names of the checks that a user can choose, in the order in which reports list them. */
    public static List<String> labels() {
        return choice().map(CheckName::label).toList();
    }

    /** Whether it is a check of a project, which may be off unless it is chosen. */
    public boolean isOfProject() {
        return CHOICE.contains(this);
    }

    private static Stream<CheckName> choice() {
        return Arrays.stream(values()).filter(CheckName::isOfProject);
    }

    /** The sides that it compares, the more trusted one first; empty for a check that compares none. */
    public List<Side> sides() {
        return switch (this) {
            case DB_DOC -> List.of(Side.DATABASE, Side.DOCUMENT);
            case DB_MODELS -> List.of(Side.DATABASE, Side.ENTITIES);
            case MODELS_DOC -> List.of(Side.ENTITIES, Side.DOCUMENT);
            case CHANGE_LOG, LINT -> List.of();
            case QUERIES -> List.of(Side.DATABASE);
            case DB_MIGRATIONS -> List.of(Side.DATABASE, Side.MIGRATIONS);
            case DB_DB -> List.of(Side.DATABASE, Side.OTHER);
        };
    }
}
