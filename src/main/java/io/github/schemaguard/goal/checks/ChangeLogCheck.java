package io.github.schemaguard.goal.checks;

import io.github.schemaguard.changelog.ChangeLog;
import io.github.schemaguard.changelog.ChangeLogException;
import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import java.util.List;
import java.util.Objects;

/** Whether the entries of the change log lead to the document as it is. */
record ChangeLogCheck(CheckRun run, List<Finding> findings) {

    /** To be asked only when the document could be read. */
    static ChangeLogCheck of(ChecksRequest request, SchemaDescriptions sides) {
        DocumentReading document =
                Objects.requireNonNull(Objects.requireNonNull(sides.document()).reading());
        String shown = request.project().relative(request.documents().changeLog());
        try {
            ChangeLog log = ChangeLog.read(request.documents().changeLog(), shown);
            List<Finding> findings = log.verify(document.declared()).stream()
                    .map(problem -> RuleList.CHANGE_LOG.check(
                            shown, problem.location(), problem.message(), problem.solvedByWriting()))
                    .toList();
            return new ChangeLogCheck(
                    CheckRun.ran(CheckName.CHANGE_LOG, Math.max(1, log.entries().size())), findings);
        } catch (ChangeLogException e) {
            return new ChangeLogCheck(CheckRun.failed(CheckName.CHANGE_LOG, String.valueOf(e.getMessage())), List.of());
        }
    }
}
