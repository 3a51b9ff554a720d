package io.github.schemaguard.scratch;

import org.junit.jupiter.api.Test;

class ScratchServerTest {
    @Test
    void quick() throws Exception {
        for (int i = 0; i < 5; i++) {
            long t = System.nanoTime();
            ScratchServer server = ClassPathBinaries.startServer();
            System.out.println("start " + (System.nanoTime() - t) / 1_000_000);
            t = System.nanoTime();
            ScratchDatabase db = server.createDatabase("a \"b");
            System.out.println("create " + (System.nanoTime() - t) / 1_000_000);
            t = System.nanoTime();
            try (var c = db.connect();
                    var s = c.createStatement()) {
                s.execute("create table t(a int)");
            }
            System.out.println("connect " + (System.nanoTime() - t) / 1_000_000);
            t = System.nanoTime();
            server.close();
            System.out.println("stop " + (System.nanoTime() - t) / 1_000_000);
        }
    }
}
