package io.github.schemaguard.goal.checks;

import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.document.read.DocumentFiles;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.files.InterruptedReplacement;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.EntitySide;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.goal.side.MigratedDatabase;
import io.github.schemaguard.lint.LintRules;
import io.github.schemaguard.lint.rule.ScriptLintRule;
import io.github.schemaguard.scratch.PostgresBinary;
import io.github.schemaguard.scratch.ScratchException;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the outcome of the checks depends on besides the project itself, if it depends on files alone. */
public final class ChecksInputs {

    private final ChecksRequest request;
    private final RunSession session;

    public ChecksInputs(ChecksRequest request, RunSession session) {
        this.request = request;
        this.session = session;
    }

    /**
     * Computes all of it; the first time it gives what this call has computed. Empty when the outcome depends on a server of the
     * user's that creates the entities' tables, or when a file or the state of the database cannot be read.
     *
     * @param database null when none is compared
     */
    public Optional<Supplier<InputFingerprint>> of(@Nullable DatabaseSide database) {
        return now(database).map(known -> {
            AtomicReference<@Nullable InputFingerprint> first = new AtomicReference<>(known);
            return () -> {
                InputFingerprint computed = first.getAndSet(null);
                return computed != null ? computed : now(database).orElseThrow(ChecksInputs::unreadable);
            };
        });
    }

    private Optional<InputFingerprint> now(@Nullable DatabaseSide database) {
        // What a live server has counted changes with every statement, and the sizes of tables with every row.
        boolean countsStatements = (request.lints() || request.plansQueries()) && database instanceof LiveDatabase;
        if (!session.cache().keeps() || readsOtherFiles() || request.database().scratch() != null || countsStatements) {
            return Optional.empty();
        }
        try {
            int major = major(database);
            PostgresBinary server = ScratchServer.binary(major);
            Optional<InputFingerprint> ofDatabase = ofDatabase(database, server);
            if (ofDatabase.isEmpty()) {
                return Optional.empty();
            }
            InputFingerprint inputs = new InputFingerprint("comparison")
                    .with("checks", new TreeSet<>(request.checks()))
                    .with("fail on", request.failOn())
                    .with("ignored", request.ignore())
                    .with("policy", request.policy().policy().toString())
                    .with("judged", request.policy().judged())
                    .with("sql rules", request.policy().sqlRules())
                    .with("governed", request.database().schemas())
                    .with("today", request.today())
                    .with("fail on stale", request.failOnStale())
                    .with("advises indexes", request.advisesIndexes())
                    .with("server", server)
                    .with("database", ofDatabase.get())
                    .with("entities", entities(database, major))
                    .with(request.baseline());
            documents().forEach(inputs::with);
            return Optional.of(inputs);
        } catch (ScratchException | UncheckedIOException | DocumentException | IOException unknown) {
            return Optional.empty();
        }
    }

    /** Whether a rule reads files that are no inputs of the schema, or commits. */
    private boolean readsOtherFiles() {
        return request.lints()
                && LintRules.ALL.stream()
                        .anyMatch(rule -> rule instanceof ScriptLintRule script
                                && script.readsOtherFiles()
                                && request.policy().policy().isOn(script));
    }

    private static UncheckedIOException unreadable() {
        return new UncheckedIOException(new IOException("an input of the comparison can no longer be read"));
    }

    private int major(@Nullable DatabaseSide database) {
        return database instanceof LiveDatabase live
                ? live.major()
                : request.database().postgresMajor();
    }

    private static Optional<InputFingerprint> ofDatabase(@Nullable DatabaseSide database, PostgresBinary server) {
        if (database == null) {
            return Optional.of(new InputFingerprint("no database"));
        }
        if (database instanceof MigratedDatabase migrated) {
            return Optional.of(migrated.inputs(server));
        }
        return database instanceof LiveDatabase live ? live.inputs() : Optional.empty();
    }

    private InputFingerprint entities(@Nullable DatabaseSide database, int major) {
        return new EntitySide(session, request.entities(), database).inputs(major);
    }

    private List<Path> documents() throws DocumentException, IOException {
        if (!request.readsDocument()) {
            return List.of();
        }
        Path document = request.documents().document();
        InterruptedReplacement.settle(document);
        List<Path> files = new ArrayList<>(DocumentFiles.files(document));
        files.add(request.documents().changeLog());
        return files;
    }
}
