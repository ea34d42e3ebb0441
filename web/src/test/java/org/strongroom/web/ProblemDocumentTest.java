package org.strongroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.strongroom.identity.RequestId;
import org.strongroom.problem.Problem;

class ProblemDocumentTest {
    private static final RequestId REQUEST = new RequestId("r-1");

    @Test
    void tellsTheProblemAsRfc9457Wants() {
        assertThat(ProblemDocument.of(new Problem.NotFound(), REQUEST).json())
                .isEqualTo("{\"type\":\"urn:strongroom:problem:not-found\",\"title\":\"Not found\",\"status\":404,"
                        + "\"detail\":\"There is nothing at this address, or nothing that you may see.\","
                        + "\"instance\":\"r-1\"}");
    }

    @Test
    void tellsWhatAProgramMaySayInWordsOfItsOwn() {
        assertThat(ProblemDocument.of(new Problem.QuotaExceeded(2048, 7), REQUEST)
                        .json())
                .contains("\"needed\":2048", "\"free\":7");
    }

    @Test
    void tellsNothingButTheRequestWhenTheServerIsAtFault() {
        assertThat(ProblemDocument.internal(REQUEST).json())
                .isEqualTo("{\"type\":\"urn:strongroom:problem:internal-error\",\"title\":\"Internal error\","
                        + "\"status\":500,\"instance\":\"r-1\"}");
    }

    @Test
    void tellsWhenToTryAgainInWholeSecondsAndNeverAtOnce() {
        assertThat(delay(Duration.ofSeconds(5))).contains("5");
        assertThat(delay(Duration.ofMillis(10))).contains("1");
        assertThat(ProblemDocument.of(new Problem.NotFound(), REQUEST).retryAfterSeconds())
                .isEmpty();
    }

    private static Optional<String> delay(Duration delay) {
        return ProblemDocument.of(new Problem.Unavailable("Later.", delay), REQUEST)
                .retryAfterSeconds();
    }
}
