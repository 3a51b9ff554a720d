package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ScratchDatabase;
import java.util.concurrent.Callable;

/** {@code pg_dump --schema-only}, with the program in {@code -Dpg_dump}. */
final class PgDump implements Peer {

    private static final String PROGRAM = System.getProperty("pg_dump", "pg_dump");

    @Override
    public String name() {
        return "pg_dump";
    }

    /** It locks every table, and the number of locks on the scratch server is limited. */
    @Override
    public int most() {
        return 2_000;
    }

    @Override
    public int rounds() {
        return 4;
    }

    @Override
    public boolean inProcess() {
        return false;
    }

    @Override
    public Callable<?> prepare(ScratchDatabase database, int tables) {
        return () -> {
            ProcessBuilder builder = new ProcessBuilder(PROGRAM, "--schema-only", "--no-password");
            builder.environment()
                    .put("PGHOST", database.address().hosts().get(0).host());
            builder.environment()
                    .put(
                            "PGPORT",
                            String.valueOf(database.address().hosts().get(0).port()));
            builder.environment().put("PGUSER", database.user());
            builder.environment().put("PGPASSWORD", database.password());
            builder.environment().put("PGDATABASE", database.name());
            Process process = builder.inheritIO()
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(PROGRAM + " failed: is its version the server's? -Dpg_dump=<path>");
            }
            return process;
        };
    }
}
