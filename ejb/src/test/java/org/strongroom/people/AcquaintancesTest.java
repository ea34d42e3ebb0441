package org.strongroom.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;

class AcquaintancesTest {
    private static final Subject JO = new Subject("https://id.example/realms/a", "1");
    private static final Description CLERK = new Description("jo", "Jo Doe", Set.of("finance"), Set.of(Role.USER));
    private static final KnownPerson PERSON = new KnownPerson(
            new Person(7, "1", "jo", "Jo Doe", Set.of("finance"), Set.of(Role.USER)), Standing.ACTIVE, false);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final Acquaintances known = new Acquaintances(now::get);

    @Test
    void unchangedPersonIsKnown() {
        known.note(JO, CLERK, PERSON);
        assertThat(known.asDescribed(JO, CLERK)).contains(PERSON);
    }

    @Test
    void changedPersonIsLookedForAgain() {
        known.note(JO, CLERK, PERSON);
        Description moved = new Description("jo", "Jo Doe", Set.of("sales"), Set.of(Role.USER));
        assertThat(known.asDescribed(JO, moved)).isEmpty();
    }

    @Test
    void sameSubjectOfAnotherIssuerIsSomebodyElse() {
        known.note(JO, CLERK, PERSON);
        assertThat(known.asDescribed(new Subject("https://id.example/realms/b", "1"), CLERK))
                .isEmpty();
    }

    @Test
    void unchangedPersonIsLookedForAgainAfterSeconds() {
        known.note(JO, CLERK, PERSON);
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(5)));
        assertThat(known.asDescribed(JO, CLERK)).isEmpty();
    }
}
