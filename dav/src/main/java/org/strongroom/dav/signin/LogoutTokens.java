package org.strongroom.dav.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Verifies the logout tokens of the identity provider (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
@Dependent
public final class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int SKEW_SECONDS = 30;
    private static final int MOST_SECONDS_OLD = 300;
    private static final int LONGEST_SID = 255;

    private final Optional<ProviderKeys> keys;
    private final String client;

    @Inject
    LogoutTokens() {
        this.keys = OidcSettings.from(ConfigProvider.getConfig())
                .provider()
                .map(url -> new ProviderKeys(url, System::nanoTime));
        this.client = ConfigProvider.getConfig()
                .getOptionalValue("strongroom.oidc.client.id", String.class)
                .orElse("strongroom-web");
    }

    /** The id of the session that the provider has ended, as its other tokens name it; nothing for a bad token. */
    public Optional<String> verify(String token) {
        Optional<ProviderKeys.KeySet> current = keys.flatMap(ProviderKeys::current);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(AccessTokens.resolver(keys.get()))
                    .setJwsAlgorithmConstraints(AccessTokens.ALGORITHMS)
                    .setExpectedIssuer(current.get().issuer())
                    .setExpectedAudience(client)
                    .setRequireIssuedAt()
                    .setIssuedAtRestrictions(SKEW_SECONDS, MOST_SECONDS_OLD)
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .build()
                    .processToClaims(token);
            return sid(claims);
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    /** A nonce would make it an ID token, which any page may hold. */
    private static Optional<String> sid(JwtClaims claims) throws MalformedClaimException {
        boolean isLogout = claims.getClaimValue("events") instanceof Map<?, ?> events && events.containsKey(EVENT);
        return isLogout && !claims.hasClaim("nonce")
                ? Optional.ofNullable(claims.getStringClaimValue("sid"))
                        .filter(sid -> !sid.isEmpty() && sid.length() <= LONGEST_SID)
                : Optional.empty();
    }
}
