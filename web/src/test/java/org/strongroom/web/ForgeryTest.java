package org.strongroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgeryTest {
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void lookingIsFree(String method) {
        assertThat(Forgery.isOurs(method, null, "cross-site")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "MOVE", "get"})
    void changeOfAnotherSiteIsRefused(String method) {
        assertThat(Forgery.isOurs(method, null, null)).isFalse();
        assertThat(Forgery.isOurs(method, "0", "cross-site")).isFalse();
        assertThat(Forgery.isOurs(method, "", "same-site")).isFalse();
        assertThat(Forgery.isOurs(method, null, "none")).isFalse();
    }

    @Test
    void changeOfOurOwnPageIsTaken() {
        assertThat(Forgery.isOurs("POST", "1", null)).isTrue();
        assertThat(Forgery.isOurs("POST", null, "same-origin")).isTrue();
    }
}
