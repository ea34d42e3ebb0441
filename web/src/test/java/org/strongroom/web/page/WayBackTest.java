package org.strongroom.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {
    @ParameterizedTest
    @CsvSource({"/private/, /files/private/", "/public/a%3Bb%20c, /files/public/a%3Bb%20c/", "/, /files/"})
    void leadsToTheDirectory(String cookie, String address) {
        assertThat(WayBack.address(cookie)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "\t//evil.example", "/x?y#z", "\r\nX: y"})
    void leadsNowhereElseWhateverIsInTheCookie(String cookie) {
        assertThat(WayBack.address(cookie).orElse("/files/")).matches("/files/[A-Za-z0-9%._~/-]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../x", "/a%2Fb", "/%", "/%00"})
    void forgetsWhatIsNoPath(String cookie) {
        assertThat(WayBack.address(cookie)).isEmpty();
    }
}
