package org.strongroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    Path directory;

    @Test
    void aSecretIsMadeOnceAndKept() {
        var first = PrivateFiles.secret(directory.resolve("one"));

        assertThat(first).hasSize(64).matches("[0-9a-f]+");
        assertThat(PrivateFiles.secret(directory.resolve("one"))).isEqualTo(first);
        assertThat(PrivateFiles.secret(directory.resolve("two"))).isNotEqualTo(first);
    }

    @Test
    void aFileIsReplaced() {
        PrivateFiles.write(directory.resolve("file"), "old and long");
        PrivateFiles.write(directory.resolve("file"), "new");

        assertThat(directory.resolve("file")).hasContent("new");
    }
}
