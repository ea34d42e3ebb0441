package org.strongroom.auditlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Appends with 16 threads until it is killed, and prints each record that was acknowledged. Argument: a directory. */
final class KilledWriter {
    private static final int THREADS = 16;

    private KilledWriter() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        JournalSettings settings =
                JournalSettings.of(Path.of(arguments[0]), JournalFixture.ORIGIN).withSegmentBytes(32 << 10);
        Journal journal = Journal.open(settings, record -> {});
        for (int thread = 0; thread < THREADS; thread++) {
            String name = journal.epoch() + "/" + thread + "/";
            new Thread(() -> {
                        for (int i = 0; true; i++) {
                            String text = name + i;
                            out.println(text + " " + journal.appendDurably(JournalFixture.payload(text)) + " .");
                        }
                    })
                    .start();
        }
    }
}
