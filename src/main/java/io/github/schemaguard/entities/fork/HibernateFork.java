package io.github.schemaguard.entities.fork;

import io.github.schemaguard.entities.fork.framework.PersistenceUnit;
import io.github.schemaguard.entities.fork.hibernate.BeanValidation;
import io.github.schemaguard.entities.fork.hibernate.CreationScript;
import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.protocol.HibernateAnswer;
import io.github.schemaguard.entities.fork.protocol.HibernateRequest;
import io.github.schemaguard.entities.fork.protocol.RecordLines;
import io.github.schemaguard.entities.fork.walk.EntityWalk;
import io.github.schemaguard.fork.protocol.ParentWatch;
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
        HibernateAnswer answer = answer(directory);
        RecordLines.write(directory.resolve(ANSWER), answer.records());
        Runtime.getRuntime().halt(0);
    }

    private static HibernateAnswer answer(Path directory) throws IOException {
        HibernateRequest asked = HibernateRequest.read(directory.resolve(REQUEST));
        HibernateAnswer answer = new HibernateAnswer();
        String where = "";
        try {
            List<Expected> all = new ArrayList<>();
            for (PersistenceUnit unit : PersistenceUnit.of(asked, answer)) {
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
            HibernateAnswer failed = new HibernateAnswer();
            MappingFailure account = MappingFailure.of(failure);
            failed.add(HibernateAnswer.FAILURE, where + account.message(), account.hint());
            return failed;
        }
    }

    /** For messages: the parent knows the unit that it asked for. */
    private static String named(PersistenceUnit unit, HibernateRequest asked) {
        return unit.name().equals(asked.one(HibernateRequest.UNIT)) ? "" : "persistence unit " + unit.name() + ": ";
    }

    private static void tell(List<Expected> all, Path directory) throws IOException {
        HibernateAnswer ddl = new HibernateAnswer();
        all.forEach(each -> each.tellDdl(ddl));
        Path part = directory.resolve(DDL + ".part");
        RecordLines.write(part, ddl.records());
        Files.move(part, directory.resolve(DDL), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What Hibernate expects for one unit: its metadata and the statements that make the tables. */
    private record Expected(PersistenceUnit unit, HibernateMetadata boot, List<String> ddl) {

        static Expected of(PersistenceUnit unit, HibernateRequest asked, HibernateAnswer answer)
                throws ReflectiveOperationException {
            HibernateMetadata boot = HibernateMetadata.of(unit, asked, answer);
            BeanValidation.apply(boot, answer);
            return new Expected(unit, boot, CreationScript.of(boot));
        }

        void tellDdl(HibernateAnswer answer) {
            ddl.forEach(statement -> answer.add(HibernateAnswer.STATEMENT, statement));
            answer.add(HibernateAnswer.UNIT, unit.name());
        }

        void tell(HibernateRequest asked, HibernateAnswer answer) throws ReflectiveOperationException {
            answer.add(HibernateAnswer.VERSION, boot.version());
            new EntityWalk(boot, asked.one(HibernateRequest.DEFAULT_SCHEMA), answer).run();
            tellDdl(answer);
        }
    }
}
