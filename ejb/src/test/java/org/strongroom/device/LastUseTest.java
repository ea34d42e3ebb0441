package org.strongroom.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LastUseTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final LastUse lastUse = new LastUse(now::get);

    @Test
    void firstUseIsNews() {
        assertThat(lastUse.isNews(1)).isTrue();
        assertThat(lastUse.isNews(2)).isTrue();
    }

    @Test
    void useWithinTheMinuteIsNot() {
        lastUse.isNews(1);
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(59)));
        assertThat(lastUse.isNews(1)).isFalse();
    }

    @Test
    void useAfterAMinuteIsNewsOnce() {
        lastUse.isNews(1);
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(61)));
        assertThat(lastUse.isNews(1)).isTrue();
        assertThat(lastUse.isNews(1)).isFalse();
    }
}
