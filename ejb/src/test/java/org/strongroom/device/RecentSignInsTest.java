package org.strongroom.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Person;

class RecentSignInsTest {
    private static final DeviceSignIn SIGN_IN =
            new DeviceSignIn(Person.NOBODY, new Credential(Credential.Kind.DEVICE_PASSWORD, "7"), "WS-114");

    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final RecentSignIns recent = new RecentSignIns(nanoTime::get);

    @Test
    void acceptedPairIsLookedUpOnce() {
        assertThat(find("jo", "secret", Optional.of(SIGN_IN))).contains(SIGN_IN);
        assertThat(find("jo", "secret", Optional.empty())).contains(SIGN_IN);
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void refusedPairIsLookedUpEachTime() {
        find("jo", "wrong", Optional.empty());
        find("jo", "wrong", Optional.empty());
        assertThat(lookUps).hasValue(2);
    }

    @Test
    void pairIsLookedUpAgainAfterFiveSeconds() {
        find("jo", "secret", Optional.of(SIGN_IN));
        nanoTime.set(Duration.ofSeconds(5).toNanos());
        assertThat(find("jo", "secret", Optional.empty())).isEmpty();
    }

    @Test
    void neitherHalfOfAPairOpensAlone() {
        find("jo", "secret", Optional.of(SIGN_IN));
        assertThat(find("jos", "ecret", Optional.empty())).isEmpty();
        assertThat(find("al", "secret", Optional.empty())).isEmpty();
    }

    @Test
    void revokedDeviceIsForgottenAtOnce() {
        find("jo", "secret", Optional.of(SIGN_IN));
        recent.forget(7);
        assertThat(find("jo", "secret", Optional.empty())).isEmpty();
    }

    @Test
    void deviceRevokedDuringItsLookUpIsNotRemembered() {
        recent.find("jo", "secret", () -> {
            recent.forget(7);
            return Optional.of(SIGN_IN);
        });
        assertThat(find("jo", "secret", Optional.empty())).isEmpty();
    }

    @Test
    void otherDevicesAreStillKnownAfterARevocation() {
        find("jo", "secret", Optional.of(SIGN_IN));
        recent.forget(8);
        assertThat(find("jo", "secret", Optional.empty())).contains(SIGN_IN);
    }

    private Optional<DeviceSignIn> find(String login, String password, Optional<DeviceSignIn> answer) {
        Supplier<Optional<DeviceSignIn>> lookUp = () -> {
            lookUps.incrementAndGet();
            return answer;
        };
        return recent.find(login, password, lookUp);
    }
}
