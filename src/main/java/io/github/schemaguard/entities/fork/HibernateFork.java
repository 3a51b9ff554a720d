package io.github.schemaguard.entities.fork;

import io.github.schemaguard.fork.ParentWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Entry point of the forked JVM: reads {@code request.txt} in the directory that is the only argument, and writes
 * {@code ddl.txt} and then {@code answer.txt} beside it, each whole or not at all. All that Hibernate and the project's code print is the parent's to
 * capture. No database is contacted.
 */
public final class HibernateFork {
    /** The request's file name. */
    public static final String REQUEST = "request.txt";
    /**
     * The name of the file with the statements of all units, which is there while the rest of the answer is still worked
     * out: PostgreSQL can begin with them.
     */
    public static final String DDL = "ddl.txt";
    /** The answer's file name. */
    public static final String ANSWER = "answer.txt";

    private HibernateFork() {}

    /** Answers one request and ends the JVM; also ends it when the parent closes standard input, as it does by dying. */
    public static void main(String[] arguments) throws IOException {
        ParentWatch.start();
        Path directory = Path.of(arguments[0]);
        Answer answer = answer(directory);
        Lines.write(directory.resolve(ANSWER), answer.records());
        Runtime.getRuntime().halt(0);
    }

    private static Answer answer(Path directory) throws IOException {
        Request asked = Request.read(directory.resolve(REQUEST));
        Answer answer = new Answer();
        String where = "";
        try {
            List<Expected> all = new ArrayList<>();
            for (Unit unit : Unit.of(asked, answer)) {
                where = named(unit, asked);
                all.add(Expected.of(unit, asked, answer));
            }
            tell(all, directory);
            for (Expected each : all) {
                where = named(each.unit(), asked);
                each.tell(asked, answer);
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

    /** For messages: the parent knows the unit that it asked for. */
    private static String named(Unit unit, Request asked) {
        return unit.name().equals(asked.one(Request.UNIT)) ? "" : "persistence unit " + unit.name() + ": ";
    }

    private static void tell(List<Expected> all, Path directory) throws IOException {
        Answer ddl = new Answer();
        all.forEach(each -> each.tellDdl(ddl));
        Path part = directory.resolve(DDL + ".part");
        Lines.write(part, ddl.records());
        Files.move(part, directory.resolve(DDL), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What Hibernate expects for one unit: its metadata and the statements that make the tables. */
    private record Expected(Unit unit, Boot boot, List<String> ddl) {

        static Expected of(Unit unit, Request asked, Answer answer) throws ReflectiveOperationException {
            Boot boot = Boot.of(unit, asked, answer);
            BeanValidation.apply(boot, answer);
            return new Expected(unit, boot, Script.of(boot));
        }

        void tellDdl(Answer answer) {
            ddl.forEach(statement -> answer.add(Answer.STATEMENT, statement));
            answer.add(Answer.UNIT, unit.name());
        }

        void tell(Request asked, Answer answer) throws ReflectiveOperationException {
            answer.add(Answer.VERSION, boot.version());
            new EntityWalk(boot, asked.one(Request.DEFAULT_SCHEMA), answer).run();
            tellDdl(answer);
        }
    }
}
