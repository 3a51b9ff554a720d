package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Sequence;
import java.util.stream.Stream;

/** Sequences, with {@code information_schema.sequences}, and for their columns {@code pg_get_serial_sequence}. */
record SequenceCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "sequences";
    }

    @Override
    public String query() {
        return """
                select format('%I.%I', s.sequence_schema, s.sequence_name) as object,
                       s.data_type as type, s.start_value as start, s.minimum_value as minimum,
                       s.maximum_value as maximum, s.increment, s.cycle_option = 'YES' as cycle,
                       p.cache_size as cache,
                       (select format('%I.%I.%I', c.table_schema, c.table_name, c.column_name)
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where t.table_type <> 'VIEW'
                          and pg_get_serial_sequence(format('%I.%I', c.table_schema, c.table_name), c.column_name)
                              = format('%I.%I', s.sequence_schema, s.sequence_name)) as "owned by"
                from information_schema.sequences s
                join pg_sequences p on p.schemaname = s.sequence_schema and p.sequencename = s.sequence_name
                join pg_class q on q.oid = format('%I.%I', s.sequence_schema, s.sequence_name)::regclass
                where pg_temp.ours('pg_class', q.oid, q.relnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema ->
                        schema.sequences().stream().map(sequence -> fact(names.in(schema, sequence.name()), sequence)));
    }

    private static ExpectedFact fact(String name, Sequence sequence) {
        return ExpectedFact.about(name)
                .with("type", sequence.options().type())
                .with("start", sequence.options().start())
                .with("minimum", sequence.options().minimum())
                .with("maximum", sequence.options().maximum())
                .with("increment", sequence.options().increment())
                .with("cycle", sequence.options().cycle())
                .with("cache", sequence.options().cache())
                .with("owned by", sequence.ownedBy());
    }
}
