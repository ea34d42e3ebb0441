package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    Path data;

    @Test
    void whatACrashLeftGoesWithTheNextStart() throws IOException {
        Path left = new Spool(data.toString(), "node-1").create();
        Files.writeString(left, "who read what");
        assertThat(left).hasParent(data.resolve("reports/node-1"));

        Path another = new Spool(data.toString(), "node-2").create();
        Spool restarted = new Spool(data.toString(), "node-1");
        restarted.clear();

        assertThat(data.resolve("reports/node-1")).isEmptyDirectory();
        assertThat(another).exists();
        assertThat(restarted.create()).isEmptyFile();
    }

    @Test
    void whatIsMadeIsForTheServersUserAlone() throws IOException {
        Path file = new Spool(data.toString(), "node-1").create();

        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
