package io.github.schemaguard.model.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A privilege that a role other than the owner has on an object ({@code aclexplode}).
 *
 * @param grantee the role; {@code PUBLIC} for everyone
 * @param privilege for example {@code SELECT}
 * @param columns the columns that a privilege on columns is limited to, sorted; empty for the whole object
 * @param grantable whether the role may pass it on ({@code WITH GRANT OPTION})
 */
public record Grant(String grantee, String privilege, List<String> columns, boolean grantable)
        implements Comparable<Grant> {

    private static final Comparator<Grant> ORDER = Comparator.comparing(Grant::grantee)
            .thenComparing(Grant::privilege)
            .thenComparing(grant -> String.join("\u0000", grant.columns))
            .thenComparing(Grant::grantable);

    public Grant {
        Objects.requireNonNull(grantee);
        Objects.requireNonNull(privilege);
        columns = columns.stream().sorted().toList();
    }

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }

    /** As SQL writes it: {@code SELECT (email) TO app WITH GRANT OPTION}. */
    @Override
    public String toString() {
        return privilege + (columns.isEmpty() ? "" : " (" + SqlIdentifier.list(columns) + ")") + " TO "
                + (grantee.equals("PUBLIC") ? grantee : SqlIdentifier.quote(grantee))
                + (grantable ? " WITH GRANT OPTION" : "");
    }

    /** Each of them as SQL writes it. */
    public static List<String> texts(Collection<Grant> grants) {
        return grants.stream().map(Grant::toString).toList();
    }
}
