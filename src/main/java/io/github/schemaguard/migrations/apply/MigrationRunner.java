package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.fork.LibraryResolver;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import io.github.schemaguard.migrations.MigrationRequest;
import io.github.schemaguard.migrations.history.HistoryCopy;
import io.github.schemaguard.migrations.sql.SqlDirectory;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Applies a project's own migrations, with the project's own tool, to a scratch database. */
public final class MigrationRunner {
    private final LibraryResolver libraries;
    private final ForkReads reads;

    /** A runner that asks {@code libraries} only for what is missing on the project's class path. */
    public MigrationRunner(LibraryResolver libraries) {
        this(libraries, ForkReads.ignored());
    }

    /** As the other, with what gets the files that are read. */
    public MigrationRunner(LibraryResolver libraries, ForkReads reads) {
        this.libraries = libraries;
        this.reads = reads;
    }

    /**
     * Applies every migration. Creates roles and schemas that they expect and the server does not have.
     *
     * @param target an empty scratch database; the type excludes every other database
     * @throws MigrationException when one fails, with file, line, statement and the server's message as far as they are known
     */
    public MigrationOutcome apply(MigrationRequest request, ScratchDatabase target) {
        List<String> notes = runBefore(request, target);
        MigrationOutcome outcome = applyTool(request, target);
        return outcome instanceof MigrationOutcome.Applied applied ? applied.withNotes(notes) : outcome;
    }

    /** Runs the SQL that comes before the migrations; a note for each file and directory, and those about its statements. */
    private List<String> runBefore(MigrationRequest request, ScratchDatabase target) {
        List<String> notes = new ArrayList<>();
        for (String place : request.choice().before()) {
            try {
                if (!(new SqlDirectory(request, reads).apply(place, target.address())
                        instanceof MigrationOutcome.Applied applied)) {
                    throw new MigrationException(
                            "schema.migrations names " + place + ", which does not exist or has no *.sql file");
                }
                notes.add("the scratch database begins with " + place);
                notes.addAll(applied.notes());
            } catch (IOException unreadable) {
                throw new MigrationException(place + " cannot be read: " + unreadable);
            }
        }
        return notes;
    }

    private MigrationOutcome applyTool(MigrationRequest request, ScratchDatabase target) {
        try {
            MigrationChoice choice = request.choice();
            if (choice.kind() != MigrationChoice.Kind.AUTO) {
                return withCandidates(apply(choice.kind(), request, target), request);
            }
            ToolDetection detection = new ToolDetection(request);
            MigrationChoice.Kind found = detection.tool();
            return withCandidates(
                    found == MigrationChoice.Kind.NONE
                            ? new MigrationOutcome.NothingFound(detection.lookedAt())
                            : apply(found, request, target),
                    request);
        } catch (IOException unreadable) {
            throw new MigrationException("The migrations cannot be read: " + unreadable);
        }
    }

    private static MigrationOutcome withCandidates(MigrationOutcome outcome, MigrationRequest request)
            throws IOException {
        return outcome instanceof MigrationOutcome.NothingFound nothing
                ? new MigrationOutcome.NothingFound(nothing.lookedAt(), MigrationCandidates.in(request.baseDirectory()))
                : outcome;
    }

    /**
     * Applies the migrations again without some of them, to see a database that does not have these.
     *
     * @param whole the database to which {@link #apply(MigrationRequest, ScratchDatabase)} has applied all of them
     * @param tables the tool's own tables, as in its outcome
     * @param without the migrations that are left out
     * @param target another empty database
     * @throws MigrationException when one fails, such as one that needs what was left out
     */
    public void applyWithout(
            Collection<AppliedMigration> without,
            List<String> tables,
            MigrationRequest request,
            ScratchDatabase whole,
            ScratchDatabase target) {
        runBefore(request, target);
        new HistoryCopy(tables.get(0), without).copy(whole, target);
        applyTool(request.withGaps(), target);
    }

    private MigrationOutcome apply(MigrationChoice.Kind kind, MigrationRequest request, ScratchDatabase target)
            throws IOException {
        return switch (kind) {
            case FLYWAY, LIQUIBASE -> {
                try (ForkedTool tool = new ForkedTool(request, libraries, reads)) {
                    yield kind == MigrationChoice.Kind.FLYWAY
                            ? tool.flyway(target.address())
                            : tool.liquibase(target.address());
                }
            }
            case SQL ->
                new SqlDirectory(request, reads)
                        .apply(String.valueOf(request.choice().place()), target.address());
            case NONE, AUTO -> new MigrationOutcome.Applied("none", null, List.of(), List.of(), List.of(), List.of());
        };
    }
}
