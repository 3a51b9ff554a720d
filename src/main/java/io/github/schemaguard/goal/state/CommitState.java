package io.github.schemaguard.goal.state;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.git.GitCommit;
import io.github.schemaguard.git.GitException;
import io.github.schemaguard.git.GitRepository;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.MigratedDatabase;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The schema as a commit has it: what its migrations create, else its document. Its files are copied below the output
 * directory; the work tree stays as it is.
 */
final class CommitState {

    private final Project project;
    private final DatabaseChoice choice;
    private final Path document;
    private final Libraries libraries;
    private final ResultCache results;

    CommitState(Project project, DatabaseChoice choice, Path document, Libraries libraries, ResultCache results) {
        this.project = project;
        this.choice = choice;
        this.document = document;
        this.libraries = libraries;
        this.results = results;
    }

    /**
     * Reads it.
     *
     * @throws GoalException when the commit cannot be read, or describes no schema
     */
    SchemaState read(StateName name) {
        Path directory = project.work().resolve("base");
        Path copy = directory.resolve("tree");
        try {
            GitRepository repository = GitRepository.around(project.directory());
            GitCommit commit = repository.base(name.text());
            String shown = "git " + name.text() + " (" + (commit.named() ? "" : "the newest commit in common, ")
                    + commit.shortId() + ")";
            delete(directory);
            return name.file() == null
                    ? found(repository, commit, shown, directory, copy)
                    : file(repository, commit, shown, name.file(), copy);
        } catch (GitException e) {
            throw new GoalException("schema.base: " + e.getMessage(), e);
        } finally {
            delete(directory);
        }
    }

    private SchemaState file(GitRepository repository, GitCommit commit, String shown, String file, Path copy) {
        Path path = CommitProject.real(project.directory().resolve(file).normalize());
        if (!StateName.isFile(file) || !path.startsWith(repository.root())) {
            throw new GoalException("schema.base names the file " + file
                    + " of a commit; valid are a catalog.json and a document (.md) of this repository");
        }
        String inside = inside(repository, path);
        String pages = inside.replaceFirst("\\.md$", "/");
        repository.copy(commit, each -> each.equals(inside) || each.startsWith(pages), copy);
        Path there = copy.resolve(inside);
        if (!Files.exists(there)) {
            throw new GoalException(
                    shown + " has no file " + inside + ". Name one that it has, relative to the module");
        }
        return new StateFiles(shown + ": " + file).read(StateName.ofFile(file), there, file);
    }

    private static String inside(GitRepository repository, Path path) {
        return repository.root().relativize(path).toString().replace('\\', '/');
    }

    private SchemaState found(GitRepository repository, GitCommit commit, String shown, Path directory, Path copy) {
        List<String> files = repository.files(commit);
        CommitProject module = new CommitProject(project, choice.migrations(), repository.root(), copy);
        Optional<String> code = module.code(files);
        String reason;
        if (code.isPresent()) {
            reason = "its migrations include " + code.get() + ", which is code and does not run without compiling";
        } else {
            repository.copy(commit, module::wants, copy);
            DatabaseReading reading = migrated(module.project(directory.resolve("work")), module.choice());
            Optional<Source.Known> known = reading.source().known();
            if (known.isPresent() && !reading.migrations().isEmpty()) {
                return SchemaState.whole(
                        shown + ": " + known.get().description().replaceFirst("^database: ", ""),
                        known.get().catalog(),
                        true,
                        reading.historyTables(),
                        reading.notes());
            }
            reason = known.isPresent()
                    ? "it has no migrations"
                    : MigratedDatabase.withoutAdvice(reading.source().failure().orElse(""));
        }
        return documented(repository, commit, shown, copy, reason);
    }

    private DatabaseReading migrated(Project then, MigrationChoice migrations) {
        DatabaseChoice there = new DatabaseChoice(
                choice.parameters(), choice.schemas(), migrations, choice.postgresMajor(), choice.scratch());
        try (RunSession session = new RunSession(then, libraries, results)) {
            return new MigratedDatabase(session, there).read();
        }
    }

    private SchemaState documented(GitRepository repository, GitCommit commit, String shown, Path copy, String reason) {
        String file = project.relative(document);
        Path path = CommitProject.real(document);
        if (path.startsWith(repository.root())) {
            String inside = inside(repository, path);
            String pages = inside.replaceFirst("\\.md$", "/");
            repository.copy(commit, each -> each.equals(inside) || each.startsWith(pages), copy);
            if (Files.exists(copy.resolve(inside))) {
                SchemaState state =
                        new StateFiles(shown + ": " + file).read(StateName.Kind.DOCUMENT, copy.resolve(inside), file);
                return new SchemaState(
                        state.description(),
                        state.catalog(),
                        state.coverage(),
                        state.filter(),
                        false,
                        List.of(),
                        List.of("the document of " + shown + " is used, not its migrations: " + reason));
            }
        }
        throw new GoalException("nothing describes the schema at " + shown + ": " + reason + "; and it has no document "
                + file + ". Set schema.base to a commit that has migrations or a document, or to a file or database");
    }

    private static void delete(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
