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
        Path left = new Spool(data.toString()).create();
        Files.writeString(left, "who read what");
        assertThat(left).hasParent(data.resolve("reports"));

        Spool restarted = new Spool(data.toString());
        restarted.clear();

        assertThat(data.resolve("reports")).isEmptyDirectory();
        assertThat(restarted.create()).isEmptyFile();
    }

    @Test
    void whatIsMadeIsForTheServersUserAlone() throws IOException {
        Path file = new Spool(data.toString()).create();

        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
