package io.github.schemaguard.compare.rule;

import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import java.util.stream.Collectors;

/** The names of the attributes that are mapped to a column. */
final class MappedMemberNames {

    private MappedMemberNames() {}

    /** {@code Customer.email}, or {@code Line.order and Line.id.orderId} when it is mapped twice; empty when there are none. */
    static String of(MappedColumn column) {
        return column.owners().stream()
                .map(MappedMember::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
    }
}
