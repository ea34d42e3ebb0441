package org.strongroom.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorServletTest {
    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405})
    void faultsOfTheClientKeepTheirStatus(int status) {
        assertThat(ErrorServlet.problem(status).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 500})
    void failedSignInAsksToTryAgain(int status) {
        assertThat(ErrorServlet.problem(status).status()).isEqualTo(503);
        assertThat(ErrorServlet.problem(status).retryAfter()).isPresent();
    }

    @Test
    void nothingIsAtItsOwnAddress() {
        assertThat(ErrorServlet.problem(null).status()).isEqualTo(404);
    }
}
