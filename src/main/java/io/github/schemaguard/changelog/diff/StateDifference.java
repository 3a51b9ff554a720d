package io.github.schemaguard.changelog.diff;

import io.github.schemaguard.changelog.ChangeDetection;
import io.github.schemaguard.changelog.ChangeEffect;
import io.github.schemaguard.changelog.SchemaChange;
import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Coverage;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a change does to a schema.
 *
 * @param base what the state before is, for people
 * @param head what the state after is
 * @param before under the names of the state after
 * @param changes the most important first: what breaks statements, then what adds to the schema, then the rest
 */
public record StateDifference(String base, String head, Catalog before, Catalog after, List<SchemaChange> changes) {

    public StateDifference {
        Objects.requireNonNull(base);
        Objects.requireNonNull(head);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        changes = changes.stream()
                .sorted(Comparator.comparing(SchemaChange::effect).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * Compares two states.
     *
     * @param coverage the facts that both of them state
     */
    public static StateDifference between(
            String base, Catalog before, String head, Catalog after, Coverage coverage, RenameHints hints) {
        Catalog old = DocumentCoverage.part(before);
        Catalog now = DocumentCoverage.part(after);
        return new StateDifference(
                base,
                head,
                SchemaRenames.between(old, now, hints).applyTo(old),
                now,
                ChangeDetection.between(old, now, coverage, hints));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    List<SchemaChange> changes(ChangeEffect effect) {
        return changes.stream().filter(change -> change.effect() == effect).toList();
    }

    /** The numbers of changes, for a summary. */
    public String summary() {
        if (isEmpty()) {
            return "no changes";
        }
        StringBuilder text = new StringBuilder();
        for (ChangeEffect effect : ChangeEffect.values()) {
            int count = changes(effect).size();
            if (count > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(effect.label());
            }
        }
        return text.append(changes.size() == 1 ? " change" : " changes").toString();
    }
}
