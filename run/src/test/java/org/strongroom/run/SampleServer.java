package org.strongroom.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A server of a few lines, which tells by files that it is up and that it was stopped in order. */
public final class SampleServer {
    private SampleServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var directory = Path.of(arguments[0]);
        if (arguments[1].equals("fail")) {
            System.out.println("I cannot go on");
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> touch(directory.resolve("stopped"))));
        touch(directory.resolve("up"));
        new CountDownLatch(1).await();
    }

    private static void touch(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
