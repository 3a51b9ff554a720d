package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.part.SequenceOptions;
import java.util.List;

/** The sequences of a schema, except those of identity columns. */
public final class SequenceRows extends RowFormat<Sequence> {

    public static final String SEQUENCE = "Sequence";
    static final String TYPE = "Type";
    static final String START = "Start";
    static final String INCREMENT = "Increment";
    static final String MINIMUM = "Minimum";
    static final String MAXIMUM = "Maximum";
    static final String CACHE = "Cache";
    static final String CYCLE = "Cycle";
    static final String OWNED_BY = "Owned by";

    public SequenceRows() {
        super(ObjectKind.SEQUENCE);
        always(SEQUENCE, sequence -> code(sequence.name()));
        always(TYPE, sequence -> code(sequence.options().type()), Attribute.TYPE);
        always(START, sequence -> Long.toString(sequence.options().start()), Attribute.START);
        always(INCREMENT, sequence -> Long.toString(sequence.options().increment()), Attribute.INCREMENT);
        always(MINIMUM, sequence -> Long.toString(sequence.options().minimum()), Attribute.MINIMUM);
        always(MAXIMUM, sequence -> Long.toString(sequence.options().maximum()), Attribute.MAXIMUM);
        always(CACHE, sequence -> Long.toString(sequence.options().cache()), Attribute.CACHE);
        always(CYCLE, sequence -> flag(sequence.options().cycle()), Attribute.CYCLE);
        always(OWNED_BY, sequence -> code(sequence.ownedBy()), Attribute.OWNED_BY);
        always(DESCRIPTION, sequence -> prose(sequence.comment()), Attribute.COMMENT);
    }

    @Override
    public Sequence read(MarkdownRow row) throws DocumentException {
        return new Sequence(
                row.requiredCode(SEQUENCE),
                new SequenceOptions(
                        row.requiredCode(TYPE),
                        row.number(START),
                        row.number(INCREMENT),
                        row.number(MINIMUM),
                        row.number(MAXIMUM),
                        row.number(CACHE),
                        row.flag(CYCLE, false)),
                row.codeOrNull(OWNED_BY),
                List.of(),
                row.prose(DESCRIPTION));
    }
}
