package org.strongroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When Keycloak's own build step is to be made again. */
class KeycloakBuildTest {
    @TempDir
    Path home;

    private Path built;
    private KeycloakBuild build;

    @BeforeEach
    void unpack() throws IOException {
        built = home.resolve("lib/quarkus/generated-bytecode.jar");
        Files.createDirectories(built.getParent());
        Files.createFile(built);
        build = new KeycloakBuild(home);
    }

    @Test
    void isMadeOnce() throws IOException {
        assertThat(build.isBuilt()).isFalse();
        build.mark();
        assertThat(build.isBuilt()).isTrue();
        assertThat(new KeycloakBuild(home).isBuilt()).isTrue();
    }

    @Test
    void isMadeAgainWhenKeycloakWasUnpackedOverIt() throws IOException {
        build.mark();
        Files.setLastModifiedTime(built, FileTime.from(Instant.parse("2026-08-31T09:10:00Z")));
        assertThat(build.isBuilt()).isFalse();
        Files.delete(built);
        assertThat(build.isBuilt()).isFalse();
    }
}
