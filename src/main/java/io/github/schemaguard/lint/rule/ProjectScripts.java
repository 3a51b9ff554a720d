package io.github.schemaguard.lint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules about migrations and other scripts ask of the project's files, which are named relative to the module. */
public interface ProjectScripts {

    /**
     * A migration that the database has.
     *
     * @param version null for one without
     * @param name of the file or class, as the tool names it
     */
    record Migration(@Nullable String version, String name) {}

    /** The migrations, in the order in which they were applied; empty when none are known. */
    List<Migration> migrations();

    /** Files beside the migrations that look like one, and that the tool passes over. */
    List<String> ignoredFiles();

    /** Change logs of Liquibase beside included ones, which no file names; sorted. */
    List<String> unincludedChangeLogs();

    /** All SQL files of the module, sorted. */
    List<String> sqlFiles();

    /**
     * The files of migrations with a version that have other content than in a commit, sorted.
     *
     * @param base a branch, tag or commit; the newest commit that it and the present one have in common counts
     */
    List<String> changedMigrations(String base);

    /** Of a module without scripts. */
    static ProjectScripts none() {
        return new ProjectScripts() {
            @Override
            public List<Migration> migrations() {
                return List.of();
            }

            @Override
            public List<String> ignoredFiles() {
                return List.of();
            }

            @Override
            public List<String> unincludedChangeLogs() {
                return List.of();
            }

            @Override
            public List<String> sqlFiles() {
                return List.of();
            }

            @Override
            public List<String> changedMigrations(String base) {
                return List.of();
            }
        };
    }
}
