package org.strongroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private ServerProcess process;

    @AfterEach
    void stop() {
        process.stop();
    }

    @Test
    void runsOnItsLifelineUntilStopped() {
        process = start("wait");
        process.await(this::isUp, LIMIT);
        assertThat(process.isAlive()).isTrue();

        process.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(directory.resolve("stopped")).exists();
    }

    @Test
    void hasNoTimeToTidyUpWhenKilled() {
        process = start("wait");
        process.await(this::isUp, LIMIT);

        process.kill();

        assertThat(process.isAlive()).isFalse();
        assertThat(directory.resolve("stopped")).doesNotExist();
    }

    @Test
    void awaitingAProcessThatEndsFailsWithTheEndOfItsLog() {
        process = start("fail");

        assertThatThrownBy(() -> process.await(() -> false, LIMIT))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Sample ended with exit code 3")
                .hasMessageContaining("I cannot go on");
    }

    @Test
    void tellsThatItEndedByItself() {
        process = start("fail");

        assertThat(process.ended().orTimeout(30, TimeUnit.SECONDS).join())
                .startsWith("Sample ended by itself with exit code 3.");
    }

    private boolean isUp() {
        return Files.exists(directory.resolve("up"));
    }

    private ServerProcess start(String what) {
        var classes = Path.of(SampleServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var command = new JavaCommand(classes, SampleServer.class.getName())
                .arguments(directory.toString(), what)
                .line();
        return ServerProcess.start("Sample", command, Map.of(), directory.resolve("sample.log"));
    }
}
