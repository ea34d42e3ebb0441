package org.strongroom.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessesTest {
    private static final String NETWORK = "192.0.2.0/24";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final Guesses guesses = new Guesses(now::get);

    @Test
    void nineFailuresCostNothingAndEachFurtherOneTwiceAsMuch() {
        fail(9);
        assertThat(guesses.pause("jo", NETWORK)).isEmpty();
        fail(1);
        assertThat(guesses.pause("jo", NETWORK)).contains(Duration.ofSeconds(1));
        fail(1);
        assertThat(guesses.pause("jo", NETWORK)).contains(Duration.ofSeconds(2));
        fail(100);
        assertThat(guesses.pause("jo", NETWORK)).contains(Duration.ofMinutes(15));
    }

    @Test
    void othersAndOtherNetworksDoNotWait() {
        fail(1000);
        assertThat(guesses.pause("al", NETWORK)).isEmpty();
        assertThat(guesses.pause("jo", "198.51.100.0/24")).isEmpty();
    }

    @Test
    void waitingEndsAndADayOfPeaceForgets() {
        fail(10);
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
        assertThat(guesses.pause("jo", NETWORK)).isEmpty();
        now.updateAndGet(time -> time.plus(Duration.ofDays(2)));
        fail(9);
        assertThat(guesses.pause("jo", NETWORK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.9, 192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "not.an.address, not.an.address"
    })
    void networkIsAddressWithoutTheHost(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            guesses.failed("jo", NETWORK);
        }
    }
}
