package io.github.schemaguard.goal.side;

import io.github.schemaguard.entities.AssumedNaming.Strategies;
import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the names of the entities that rest on an assumed naming strategy are those that exist. Only names on which two
 * strategies differ count: what exists under neither of them was renamed or is missing, whatever the strategy.
 */
final class NamingFit {
    /** One name alone may be a mistake in a migration, unless code of the application chooses the strategy. */
    private static final int ENOUGH = 2;

    private final EntityModel assumed;
    private final Catalog catalog;
    private final BooleanSupplier ownFactory;

    /** @param ownFactory whether code of the application creates the entity manager factory; asked if it matters */
    NamingFit(EntityModel assumed, Catalog catalog, BooleanSupplier ownFactory) {
        this.assumed = assumed;
        this.catalog = catalog;
        this.ownFactory = ownFactory;
    }

    /**
     * The entities under a strategy that fits.
     *
     * @param strategies that the application uses instead
     * @param model read with them
     * @param note for the log: what was assumed, and what contradicts it
     */
    record Fitting(Strategies strategies, EntityModel model, String note) {}

    /**
     * The strategy that fits in place of the assumed one; null when the assumed one may be right.
     *
     * @param reading reads the entities with other strategies; a strategy with which Hibernate cannot read them does not fit
     */
    @Nullable
    Fitting other(Function<Strategies, EntityModel> reading) {
        if (!assumed.naming().isGuess()) {
            return null;
        }
        if (assumed.mapping().tables().stream().allMatch(this::exists)) {
            return null;
        }
        Set<Name> expected = names(assumed.mapping());
        List<Fitting> fitting = new ArrayList<>();
        for (Strategies each : assumed.naming().others()) {
            EntityModel model;
            try {
                model = reading.apply(each);
            } catch (EntityException unreadable) {
                // An index, for example, may name a column as the assumed strategy does.
                continue;
            }
            Set<Name> names = names(model.mapping());
            List<Name> gained = only(names, expected).filter(this::exists).toList();
            boolean contradicted = only(expected, names).noneMatch(this::exists);
            if (contradicted && (gained.size() >= ENOUGH || (gained.size() == 1 && ownFactory.getAsBoolean()))) {
                fitting.add(new Fitting(each, model, note(each, gained)));
            }
        }
        return fitting.stream()
                .min(Comparator.comparing(each -> names(each.model().mapping()).stream()
                        .filter(name -> !exists(name))
                        .count()))
                .orElse(null);
    }

    private String note(Strategies strategies, List<Name> gained) {
        return assumed.naming().assumed() + ", but "
                + (gained.size() == 1
                        ? "1 name that exists contradicts it ("
                        : gained.size() + " names that exist contradict it (")
                + gained.stream().limit(3).map(Name::toString).collect(Collectors.joining(", "))
                + (gained.size() > 3 ? ", …" : "")
                + ") and none supports it: the entities are compared under the names of "
                + strategies.shown() + ". If the application runs with another strategy, set its class as "
                + "hibernate.physical_naming_strategy in schema.hibernateProperties";
    }

    private static Stream<Name> only(Set<Name> in, Set<Name> notIn) {
        return in.stream().filter(name -> !notIn.contains(name));
    }

    private static Set<Name> names(Mapping mapping) {
        Set<Name> names = new TreeSet<>();
        for (MappedTable table : mapping.tables()) {
            names.add(new Name(table.name(), ""));
            for (MappedColumn column : table.columns()) {
                names.add(new Name(table.name(), column.name()));
            }
        }
        return names;
    }

    private boolean exists(Name name) {
        return columns(name.relation())
                .anyMatch(columns -> name.column().isEmpty()
                        || columns.stream().map(Column::name).anyMatch(name.column()::equals));
    }

    /** Whether a table exists with all its columns. */
    private boolean exists(MappedTable table) {
        return columns(table.name()).anyMatch(columns -> {
            Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
            return table.columns().stream().map(MappedColumn::name).allMatch(names::contains);
        });
    }

    /** The columns of the table or view; empty if there is none. */
    private Stream<List<Column>> columns(QualifiedName relation) {
        return Stream.concat(
                catalog.table(relation).stream().map(table -> table.columns()),
                catalog.view(relation).stream().map(view -> view.columns()));
    }

    /**
     * A table's or a column's.
     *
     * @param column empty for the table itself
     */
    private record Name(QualifiedName relation, String column) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            return Comparator.comparing(Name::relation)
                    .thenComparing(Name::column)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return relation + (column.isEmpty() ? "" : "." + column);
        }
    }
}
