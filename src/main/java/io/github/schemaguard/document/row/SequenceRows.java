package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.SequenceOptions;
import java.util.List;

/** The sequences of a schema, those behind identity columns left out. */
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
        always(SEQUENCE, sequence -> code(sequence.name()));
        always(TYPE, sequence -> code(sequence.options().type()));
        always(START, sequence -> Long.toString(sequence.options().start()));
        always(INCREMENT, sequence -> Long.toString(sequence.options().increment()));
        always(MINIMUM, sequence -> Long.toString(sequence.options().minimum()));
        always(MAXIMUM, sequence -> Long.toString(sequence.options().maximum()));
        always(CACHE, sequence -> Long.toString(sequence.options().cache()));
        always(CYCLE, sequence -> flag(sequence.options().cycle()));
        always(OWNED_BY, sequence -> code(sequence.ownedBy()));
        always(DESCRIPTION, sequence -> prose(sequence.comment()));
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
