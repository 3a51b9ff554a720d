package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jooq.codegen.GenerationTool;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.Database;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** jOOQ's meta data of the schemas: everything that its code generator reads, without generating code. */
public final class JooqMeta implements Peer {

    @Override
    public String name() {
        return "jOOQ-meta";
    }

    /** It takes three minutes for 10,000 tables that were never analyzed. */
    @Override
    public int most() {
        return 2_000;
    }

    @Override
    public int rounds() {
        return 4;
    }

    @Override
    public Callable<?> prepare(ScratchDatabase database, int tables) {
        Configuration configuration = new Configuration()
                .withLogging(Logging.ERROR)
                .withGenerator(new Generator()
                        .withName(Loading.class.getName())
                        .withDatabase(new org.jooq.meta.jaxb.Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withSchemata(IntStream.range(0, SyntheticDatabase.SCHEMAS)
                                        .mapToObj(schema -> new SchemaMappingType().withInputSchema("s" + schema))
                                        .toList()))
                        .withTarget(new Target()
                                .withPackageName("none")
                                .withDirectory(System.getProperty("java.io.tmpdir"))));
        return () -> {
            try (Connection connection = database.connect()) {
                GenerationTool tool = new GenerationTool();
                tool.setConnection(connection);
                tool.run(configuration);
                return tool;
            }
        };
    }

    /** Reads everything and writes nothing. */
    public static final class Loading extends JavaGenerator {

        @Override
        public void generate(Database database) {
            Peer.require(1, database.getTables().size());
            for (TableDefinition table : database.getTables()) {
                table.getColumns();
                table.getPrimaryKey();
                table.getUniqueKeys();
                table.getForeignKeys();
                table.getCheckConstraints();
                table.getIndexes();
            }
            database.getSchemata().forEach(schema -> {
                database.getSequences(schema);
                database.getEnums(schema);
                database.getDomains(schema);
                database.getUDTs(schema);
                database.getRoutines(schema);
            });
        }
    }
}
