package io.github.schemaguard.goal.checks;

import io.github.schemaguard.changelog.ChangeLog;
import io.github.schemaguard.changelog.ChangeLogException;
import io.github.schemaguard.changelog.LogProblem;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether the change log tells how the document came to its state. */
record ChangeLogCheck(CheckRun run, List<Finding> findings) {

    /** To be asked only when the document could be read. */
    static ChangeLogCheck of(ChecksRequest request, SchemaDescriptions sides) {
        DocumentReading document =
                Objects.requireNonNull(Objects.requireNonNull(sides.document()).reading());
        String shown = request.project().relative(request.documents().changeLog());
        try {
            ChangeLog log = ChangeLog.read(request.documents().changeLog(), shown);
            List<Finding> findings = log.verify(document.declared()).stream()
                    .map(problem -> finding(shown, problem))
                    .toList();
            return new ChangeLogCheck(
                    CheckRun.ran(CheckName.CHANGE_LOG, Math.max(1, log.entries().size())), findings);
        } catch (ChangeLogException e) {
            return new ChangeLogCheck(CheckRun.failed(CheckName.CHANGE_LOG, String.valueOf(e.getMessage())), List.of());
        }
    }

    private static Finding finding(String file, LogProblem problem) {
        return new Finding(
                "SG501",
                "change-log",
                Severity.ERROR,
                Consequence.DOCUMENT_STALE,
                ObjectPath.of(ObjectKind.CHANGE_LOG, null, null, file),
                Attribute.EXISTS,
                Map.of(),
                Side.DOCUMENT,
                null,
                List.of(problem.location()),
                problem.message(),
                List.of(Repair.document()),
                List.of());
    }
}
