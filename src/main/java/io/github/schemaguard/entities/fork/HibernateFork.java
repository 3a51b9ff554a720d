package io.github.schemaguard.entities.fork;

import io.github.schemaguard.fork.ParentWatch;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Entry point of the forked JVM: reads {@code request.txt} in the directory that is the only argument, and writes
 * {@code answer.txt} beside it, whole or not at all. All that Hibernate and the project's code print is the parent's to
 * capture. No database is contacted.
 */
public final class HibernateFork {
    /** The request's file name. */
    public static final String REQUEST = "request.txt";
    /** The answer's file name. */
    public static final String ANSWER = "answer.txt";

    private HibernateFork() {}

    /** Answers one request and ends the JVM; also ends it when the parent closes standard input, as it does by dying. */
    public static void main(String[] arguments) throws IOException {
        ParentWatch.start();
        Path directory = Path.of(arguments[0]);
        Answer answer = answer(directory.resolve(REQUEST));
        Lines.write(directory.resolve(ANSWER), answer.records());
        Runtime.getRuntime().halt(0);
    }

    private static Answer answer(Path request) throws IOException {
        Request asked = Request.read(request);
        Answer answer = new Answer();
        String where = "";
        try {
            for (Unit unit : Unit.of(asked, answer)) {
                // The parent knows its own.
                where = unit.name().equals(asked.one(Request.UNIT)) ? "" : "persistence unit " + unit.name() + ": ";
                read(unit, asked, answer);
            }
            return answer;
        } catch (Throwable failure) { // Also LinkageError: a class path that does not fit is the user's to know.
            failure.printStackTrace();
            Answer failed = new Answer();
            FailureAccount account = FailureAccount.of(failure);
            failed.add(Answer.FAILURE, where + account.message(), account.hint());
            return failed;
        }
    }

    private static void read(Unit unit, Request asked, Answer answer) throws ReflectiveOperationException {
        Boot boot = Boot.of(unit, asked, answer);
        answer.add(Answer.VERSION, boot.version());
        BeanValidation.apply(boot, answer);
        for (String statement : Script.of(boot)) {
            answer.add(Answer.STATEMENT, statement);
        }
        new EntityWalk(boot, asked.one(Request.DEFAULT_SCHEMA), answer).run();
        answer.add(Answer.UNIT, unit.name());
    }
}
