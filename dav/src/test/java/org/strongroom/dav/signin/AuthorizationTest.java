package org.strongroom.dav.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|''|''",
                "Basic YTpi|basic|YTpi",
                "  BASIC   YTpi |basic|YTpi",
                "Bearer|bearer|''",
                "'Bearer '|bearer|''",
                "Bearer a.b.c|bearer|a.b.c",
                "Negotiate YII|negotiate|YII",
            })
    void schemesAreTold(String header, String scheme, String value) {
        assertThat(Authorization.parse(header)).isEqualTo(new Authorization(scheme, value));
    }

    @Test
    void hugeHeadersAreNoCredential() {
        assertThat(Authorization.parse("Basic " + "A".repeat(20_000)).scheme()).isEmpty();
    }

    @Test
    void passwordsMayHoldColonsAndLoginsADomain() {
        assertThat(basic("CORP\\jo:a:b c", StandardCharsets.UTF_8)).contains(new BasicCredentials("CORP\\jo", "a:b c"));
    }

    @Test
    void bothEncodingsAreRead() {
        assertThat(basic("jürgen:pä", StandardCharsets.UTF_8)).contains(new BasicCredentials("jürgen", "pä"));
        assertThat(basic("jürgen:pä", StandardCharsets.ISO_8859_1)).contains(new BasicCredentials("jürgen", "pä"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jo", ":", ":password"})
    void withoutLoginThereIsNoCredential(String text) {
        assertThat(basic(text, StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aLoginIsKnownWithoutAPasswordToo() {
        assertThat(basic("jo:", StandardCharsets.UTF_8))
                .hasValueSatisfying(one -> assertThat(one.hasPassword()).isFalse())
                .map(BasicCredentials::login)
                .contains("jo");
    }

    @Test
    void whatIsNoBase64IsNoCredential() {
        assertThat(BasicCredentials.parse("*")).isEmpty();
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(new BasicCredentials("jo", "secret")).asString().doesNotContain("secret");
    }

    private static java.util.Optional<BasicCredentials> basic(String text, Charset charset) {
        return BasicCredentials.parse(Base64.getEncoder().encodeToString(text.getBytes(charset)));
    }
}
