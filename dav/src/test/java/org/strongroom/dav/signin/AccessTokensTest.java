package org.strongroom.dav.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.identity.Role;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

class AccessTokensTest {
    private static List<PublicJsonWebKey> keys;

    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicLong epochSecond = new AtomicLong(NumericDate.now().getValue());
    private Provider provider;
    private AccessTokens tokens;

    @BeforeAll
    static void generateKeys() throws JoseException {
        keys = List.of(
                Provider.named(RsaJwkGenerator.generateJwk(2048), "rsa"),
                Provider.named(EcJwkGenerator.generateJwk(EllipticCurves.P256), "ec"),
                Provider.named(OkpJwkGenerator.generateJwk("Ed25519"), "ed"));
    }

    @BeforeEach
    void start() throws IOException {
        provider = Provider.start(keys);
        tokens = tokensOf(provider.issuer());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({"rsa,RS256", "rsa,PS256", "ec,ES256", "ed,EdDSA"})
    void goodTokensAreAccepted(String key, String algorithm) throws JoseException {
        AccessToken token = tokens.verify(Provider.sign(provider.claims(), provider.key(key), algorithm))
                .orElseThrow();
        assertThat(token.issuer()).isEqualTo(provider.issuer());
        assertThat(token.subject()).isEqualTo("f3a1");
        assertThat(token.login()).isEqualTo("alice");
        assertThat(token.name()).isEqualTo("Alice Ahrens");
        assertThat(token.groups()).isEqualTo(Set.of("engineering", "all"));
        assertThat(token.roles()).isEqualTo(Set.of(Role.USER));
        assertThat(token.id()).isEqualTo("token-1");
    }

    static Stream<Consumer<JwtClaims>> defects() {
        return Stream.of(
                claims -> claims.setIssuer("http://127.0.0.1/realms/other"),
                claims -> claims.setAudience("account"),
                claims -> claims.unsetClaim("aud"),
                claims -> claims.setExpirationTime(inSeconds(-60)),
                claims -> claims.unsetClaim("exp"),
                claims -> claims.setNotBefore(inSeconds(120)),
                claims -> claims.unsetClaim("sub"),
                claims -> claims.setStringClaim("typ", "ID"),
                claims -> claims.setStringClaim("typ", "Refresh"),
                claims -> claims.setStringClaim("typ", "Logout"),
                claims -> claims.unsetClaim("typ"),
                claims -> claims.unsetClaim("preferred_username"),
                claims -> claims.setStringClaim("preferred_username", " "),
                claims -> claims.setStringClaim("groups", "all"),
                claims -> claims.unsetClaim("jti"));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void tokensWithAWrongOrMissingClaimAreRefused(Consumer<JwtClaims> defect) throws JoseException {
        JwtClaims claims = provider.claims();
        defect.accept(claims);
        assertThat(tokens.verify(Provider.sign(claims, provider.key("rsa"), "RS256")))
                .isEmpty();
    }

    @Test
    void aLittleSkewOfTheClockIsForgiven() throws JoseException {
        JwtClaims claims = provider.claims();
        claims.setNotBefore(inSeconds(20));
        assertThat(tokens.verify(Provider.sign(claims, provider.key("rsa"), "RS256")))
                .isPresent();
    }

    @Test
    void rolesAndNameMayBeMissing() throws JoseException {
        JwtClaims claims = provider.claims();
        claims.unsetClaim("realm_access");
        claims.unsetClaim("name");
        claims.unsetClaim("groups");
        AccessToken token = tokens.verify(Provider.sign(claims, provider.key("rsa"), "RS256"))
                .orElseThrow();
        assertThat(token.roles()).isEmpty();
        assertThat(token.groups()).isEmpty();
        assertThat(token.name()).isEqualTo("alice");
    }

    @ParameterizedTest
    @CsvSource({"RS384", "RS512", "PS512"})
    void otherAlgorithmsAreRefused(String algorithm) throws JoseException {
        assertThat(tokens.verify(Provider.sign(provider.claims(), provider.key("rsa"), algorithm)))
                .isEmpty();
    }

    @Test
    void unsignedTokensAreRefused() {
        String header = encode("{\"alg\":\"none\",\"kid\":\"rsa\"}");
        assertThat(tokens.verify(header + "." + encode(provider.claims().toJson()) + "."))
                .isEmpty();
    }

    @Test
    void thePublicKeyIsNoSecret() throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(provider.claims().toJson());
        jws.setKey(new HmacKey(provider.key("rsa").getPublicKey().getEncoded()));
        jws.setKeyIdHeaderValue("rsa");
        jws.setAlgorithmHeaderValue("HS256");
        assertThat(tokens.verify(jws.getCompactSerialization())).isEmpty();
    }

    @Test
    void aChangedTokenIsRefused() throws JoseException {
        String[] parts =
                Provider.sign(provider.claims(), provider.key("rsa"), "RS256").split("\\.", -1);
        JwtClaims forged = provider.claims();
        forged.setSubject("someone-else");
        assertThat(tokens.verify(parts[0] + "." + encode(forged.toJson()) + "." + parts[2]))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "....", "a.b.", "a.b.c.d", "a.b.c\n"})
    void whatIsNoTokenIsRefused(String text) {
        provider.close();
        assertThat(tokens.verify(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})
    void whatOnlyLooksLikeATokenIsRefused(String text) {
        assertThat(tokens.verify(text)).isEmpty();
    }

    @Test
    void aNewKeyIsAskedForAndAStormOfUnknownOnesIsNot() throws JoseException {
        assertThat(tokens.verify(Provider.sign(provider.claims(), provider.key("rsa"), "RS256")))
                .isPresent();
        PublicJsonWebKey rotated = Provider.named(RsaJwkGenerator.generateJwk(2048), "rotated");
        String early = Provider.sign(provider.claims(), rotated, "RS256");
        for (int i = 0; i < 10; i++) {
            assertThat(tokens.verify(early)).isEmpty();
        }
        assertThat(provider.questions).hasValue(1);

        provider.keys.add(rotated);
        nanoTime.addAndGet(11_000_000_000L);
        assertThat(tokens.verify(early)).isPresent();
        assertThat(provider.questions).hasValue(2);
    }

    @Test
    void keysOutliveAnOutageOfTheProvider() throws JoseException {
        assertThat(tokens.verify(Provider.sign(provider.claims(), provider.key("rsa"), "RS256")))
                .isPresent();
        provider.close();
        nanoTime.addAndGet(3_600_000_000_000L);
        JwtClaims another = provider.claims();
        another.setJwtId("token-2");
        assertThat(tokens.verify(Provider.sign(another, provider.key("rsa"), "RS256")))
                .isPresent();
    }

    @Test
    void withoutAnyKeysNothingIsJudged() throws JoseException {
        String token = Provider.sign(provider.claims(), provider.key("rsa"), "RS256");
        provider.close();
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.Unavailable.class));
    }

    @Test
    void aRememberedTokenEndsWhenItExpires() throws JoseException {
        JwtClaims claims = provider.claims();
        claims.setIssuedAt(inSeconds(-60));
        claims.setExpirationTime(inSeconds(-10));
        String token = Provider.sign(claims, provider.key("rsa"), "RS256");
        epochSecond.addAndGet(-20);
        assertThat(tokens.verify(token)).isPresent();
        provider.keys.clear();
        nanoTime.addAndGet(3_600_000_000_000L);
        assertThat(tokens.verify(token)).as("remembered").isPresent();
        epochSecond.addAndGet(20);
        assertThat(tokens.verify(token)).as("judged anew, without its key").isEmpty();
    }

    @Test
    void settingsHaveDefaults() {
        assertThat(OidcSettings.from(new MapConfig(Map.of())))
                .isEqualTo(new OidcSettings(java.util.Optional.empty(), "strongroom"));
        assertThat(OidcSettings.from(new MapConfig(Map.of(
                        "strongroom.oidc.provider.url", "http://kc/realms/a//", "strongroom.oidc.audience", "files"))))
                .isEqualTo(new OidcSettings(java.util.Optional.of("http://kc/realms/a"), "files"));
    }

    private AccessTokens tokensOf(String url) {
        return new AccessTokens(new ProviderKeys(url, nanoTime::get), "strongroom", epochSecond::get);
    }

    private static NumericDate inSeconds(long seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
