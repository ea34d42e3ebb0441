package org.strongroom.it.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Browser;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;

/** A thousand wrong passwords for one login. */
class GuessingIT {
    private static final int WARM = 500;
    private static final int REQUESTS = 500;
    private static final int GUESSES = 1000;

    private final Product product = Product.running();

    @Test
    void othersBehindTheSameAddressAreAsFastAsBeforeAndTheTrueWorkstationEnters() throws Exception {
        Dav alice = product.drive("alice");
        Dav bob = product.drive("bob");
        Dav guesser = new Dav(product.dav(), "bob", "guess");
        assertThat(status(bob)).isEqualTo(207);
        quickest(alice, WARM);
        double before = quickest(alice, REQUESTS);

        int slowed = 0;
        for (int i = 0; i < GUESSES; i++) {
            HttpResponse<String> answer = guesser.send("PROPFIND", "/", "", "Depth", "0");
            slowed += answer.statusCode() == 429 ? 1 : 0;
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                        .isPositive();
            }
        }

        double ratio = quickest(alice, REQUESTS) / before;
        System.out.printf("another login after %d guesses: %.2f times as long; %d slowed%n", GUESSES, ratio, slowed);
        assertThat(slowed).isGreaterThan(GUESSES * 9 / 10);
        assertThat(ratio).isLessThan(2);
        assertThat(status(bob)).isEqualTo(207);
        Browser it = new Browser();
        it.signIn(product.http().resolve("/"), product.person("adam"));
        assertThat(it.get(product.http().resolve("/api/v1/people/sign-in-failures"))
                        .body())
                .contains("\"login\":\"bob\"", "127.0.0.0/24");
    }

    @Test
    void aLoginThatNobodyHasIsAnsweredLikeOneThatSomebodyHas() throws Exception {
        Dav nobody = new Dav(product.dav(), "nobody-" + UUID.randomUUID(), "guess");
        Dav audrey = new Dav(product.dav(), "audrey", "guess");
        for (int i = 0; i < 12; i++) {
            HttpResponse<String> one = nobody.send("PROPFIND", "/", "", "Depth", "0");
            HttpResponse<String> other = audrey.send("PROPFIND", "/", "", "Depth", "0");
            assertThat(one.statusCode()).isEqualTo(other.statusCode());
            assertThat(one.body()).isEqualTo(other.body());
        }
    }

    /** The least time that one of these requests took, which other work on the machine lengthens least; each is let in. */
    private static double quickest(Dav person, int requests) throws Exception {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < requests; i++) {
            long from = System.nanoTime();
            assertThat(status(person)).isEqualTo(207);
            least = Math.min(least, System.nanoTime() - from);
        }
        return least;
    }

    private static int status(Dav person) throws Exception {
        return person.send("PROPFIND", "/", "", "Depth", "0").statusCode();
    }
}
