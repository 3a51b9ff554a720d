package io.github.schemaguard.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

    @TempDir
    Path directory;

    @RepeatedTest(5)
    void two_that_delete_the_same_tree_do_not_disturb_each_other() throws Exception {
        Path root = directory.resolve("run");
        for (int i = 0; i < 40; i++) {
            Path folder = Files.createDirectories(root.resolve("base/" + i));
            for (int j = 0; j < 20; j++) {
                Files.writeString(folder.resolve("file" + j), "");
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Path> work = () -> {
                FileTree.delete(root);
                return root;
            };
            List<Future<Path>> deleting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                deleting.add(threads.submit(work));
            }
            for (Future<Path> each : deleting) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(root).doesNotExist();
    }
}
