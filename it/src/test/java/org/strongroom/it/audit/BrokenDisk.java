package org.strongroom.it.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import org.strongroom.it.Tool;

/** Breaks the syncs of a journal from below the server, by a library that is loaded before libc. */
final class BrokenDisk {
    private final Path library;
    private final Path order;

    private BrokenDisk(Path library, Path order) {
        this.library = library;
        this.order = order;
    }

    /** Compiled in this folder; the test is skipped where nothing compiles C. */
    static BrokenDisk in(Path folder) throws IOException, InterruptedException {
        Tool compiler = Tool.required("cc", "gcc libc6-dev");
        Path source = folder.resolve("faulty-sync.c");
        Path library = folder.resolve("faulty-sync.so");
        try (InputStream text = Objects.requireNonNull(BrokenDisk.class.getResourceAsStream("faulty-sync.c"))) {
            Files.copy(text, source, StandardCopyOption.REPLACE_EXISTING);
        }
        compiler.run("-Wall", "-Werror", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                .orFail();
        return new BrokenDisk(library, folder.resolve("order"));
    }

    /** What the server has to be started with. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "FAULTY_SYNC", order.toString());
    }

    /** No sync returns from now on. */
    void hang() throws IOException {
        Files.writeString(order, "hang");
    }

    /** Each sync fails from now on. */
    void fail() throws IOException {
        Files.writeString(order, "error");
    }

    void mend() throws IOException {
        Files.delete(order);
    }

    /** How many syncs failed so far. */
    long failures() throws IOException {
        Path counted = order.resolveSibling("order.failed");
        return Files.exists(counted) ? Files.size(counted) : 0;
    }
}
