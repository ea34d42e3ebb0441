package org.strongroom.dav.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Verifies access tokens of the identity provider (RFC 9068, RFC 8725). To verify a signature costs more than to serve a
 * small file, so a token that was accepted is remembered by its hash until it expires.
 */
final class AccessTokens {
    private static final int MOST_REMEMBERED = 10_000;
    private static final int SKEW_SECONDS = 30;
    static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.EDDSA);

    private final ProviderKeys keys;
    private final String audience;
    private final LongSupplier epochSecond;
    private final Map<ByteBuffer, AccessToken> accepted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, AccessToken> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    AccessTokens(ProviderKeys keys, String audience, LongSupplier epochSecond) {
        this.keys = keys;
        this.audience = audience;
        this.epochSecond = epochSecond;
    }

    /**
     * Accepts a token that is signed by the provider, for us, for access, and now; or nothing.
     *
     * @throws ProblemException with {@link Problem.Unavailable} when the provider's keys were never to be had
     */
    Optional<AccessToken> verify(String token) {
        if (!token.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+")) {
            // Office sends none at all, and the provider need not be asked for its keys.
            return Optional.empty();
        }
        ByteBuffer hash = hash(token);
        AccessToken known = remembered(hash);
        if (known != null) {
            return Optional.of(known);
        }
        ProviderKeys.KeySet current = keys.current().orElseThrow(AccessTokens::unavailable);
        try {
            JwtContext context = consumer(current.issuer()).process(token);
            if (!isForAccess(context)) {
                return Optional.empty();
            }
            AccessToken found = AccessToken.of(context.getJwtClaims());
            remember(hash, found);
            return Optional.of(found);
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer(String issuer) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(resolver(keys))
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .build();
    }

    /** Finds the provider's key that signed a token. */
    static VerificationKeyResolver resolver(ProviderKeys keys) {
        return (jws, nesting) -> {
            ProviderKeys.KeySet current = keys.current().orElseThrow(AccessTokens::unavailable);
            try {
                return new JwksVerificationKeyResolver(current.keys()).resolveKey(jws, nesting);
            } catch (UnresolvableKeyException e) {
                // Signed with a key that came after we asked, or with none of the provider's.
                ProviderKeys.KeySet newer = keys.ask().orElseThrow(AccessTokens::unavailable);
                return new JwksVerificationKeyResolver(newer.keys()).resolveKey(jws, nesting);
            }
        };
    }

    /** Keycloak says in the claim {@code typ} whether it is Bearer, ID, Refresh or Logout; RFC 9068 in the header. */
    private static boolean isForAccess(JwtContext context) throws MalformedClaimException {
        String claimed = context.getJwtClaims().getStringClaimValue("typ");
        String header = context.getJoseObjects().get(0).getHeader("typ");
        boolean rfc9068 =
                header != null && (header.equalsIgnoreCase("at+jwt") || header.equalsIgnoreCase("application/at+jwt"));
        return claimed == null ? rfc9068 : claimed.toLowerCase(Locale.ROOT).equals("bearer");
    }

    private @Nullable AccessToken remembered(ByteBuffer hash) {
        synchronized (accepted) {
            AccessToken known = accepted.get(hash);
            if (known != null && known.expires() <= epochSecond.getAsLong()) {
                accepted.remove(hash);
                return null;
            }
            return known;
        }
    }

    private void remember(ByteBuffer hash, AccessToken token) {
        synchronized (accepted) {
            accepted.put(hash, token);
        }
    }

    private static ByteBuffer hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(new Problem.Unavailable(
                "Tokens cannot be verified now: the sign-in server does not answer.", Duration.ofSeconds(5)));
    }
}
