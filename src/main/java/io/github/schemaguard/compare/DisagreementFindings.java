package io.github.schemaguard.compare;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Finding;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The findings about disagreements. A disagreement that follows from others has no finding of its own if one of them has
 * one. If none of them is worth reporting, its own rule decides.
 */
final class DisagreementFindings {

    private final FindingFactory factory;
    private final DerivedDisagreements derived;
    private final IdentityHashMap<Disagreement, Boolean> shown = new IdentityHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private DisagreementFindings(FindingFactory factory, DerivedDisagreements derived) {
        this.factory = factory;
        this.derived = derived;
    }

    static List<Finding> of(List<Disagreement> disagreements, FindingFactory factory) {
        DisagreementFindings all = new DisagreementFindings(factory, DerivedDisagreements.of(disagreements));
        disagreements.forEach(all::isShown);
        return List.copyOf(all.findings);
    }

    /** Whether a finding reports the disagreement or what it follows from. */
    private boolean isShown(Disagreement disagreement) {
        Boolean known = shown.get(disagreement);
        if (known == null) {
            known = !derived.isSame(disagreement)
                    && (derived.causes(disagreement).stream().anyMatch(this::isShown) || report(disagreement));
            shown.put(disagreement, known);
        }
        return known;
    }

    private boolean report(Disagreement disagreement) {
        Optional<Finding> finding = factory.finding(disagreement);
        finding.ifPresent(findings::add);
        return finding.isPresent();
    }
}
