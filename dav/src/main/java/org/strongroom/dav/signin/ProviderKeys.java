package org.strongroom.dav.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.ProviderHttp;

/**
 * The identity provider's issuer name and signing keys, fetched at the first need by way of its discovery document and
 * kept. They outlive an outage of the provider. An unknown key asks again, but seldom: a storm of forged tokens must not
 * become one of requests.
 */
final class ProviderKeys {
    private static final Duration OLD = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String provider;
    private final LongSupplier nanoTime;
    private final ProviderHttp http = new ProviderHttp(PATIENCE);
    private volatile @Nullable KeySet known;
    private long asked;
    private boolean everAsked;

    /** What the provider said last, and when in nanoseconds. */
    record KeySet(String issuer, List<JsonWebKey> keys, long at) {}

    ProviderKeys(String provider, LongSupplier nanoTime) {
        this.provider = provider;
        this.nanoTime = nanoTime;
    }

    /** The present keys; empty when the provider could never be reached. */
    Optional<KeySet> current() {
        KeySet present = known;
        if (present != null && nanoTime.getAsLong() - present.at < OLD.toNanos()) {
            return Optional.of(present);
        }
        return ask();
    }

    /** The keys after asking again, unless that was done only just now. */
    synchronized Optional<KeySet> ask() {
        long now = nanoTime.getAsLong();
        Duration pause = known == null ? PAUSE_WITHOUT_KEYS : PAUSE;
        if (everAsked && now - asked < pause.toNanos()) {
            return Optional.ofNullable(known);
        }
        asked = now;
        everAsked = true;
        try {
            known = fetch(now);
        } catch (IOException | JoseException | RuntimeException e) {
            System.getLogger("org.strongroom.dav.signin")
                    .log(System.Logger.Level.WARNING, "The keys of {0} cannot be had: {1}", provider, e.toString());
        }
        return Optional.ofNullable(known);
    }

    private KeySet fetch(long now) throws IOException, JoseException {
        Map<String, Object> discovery = JsonUtil.parseJson(get(provider + "/.well-known/openid-configuration"));
        String issuer = Objects.toString(Objects.requireNonNull(discovery.get("issuer"), "no issuer"));
        String address = Objects.toString(Objects.requireNonNull(discovery.get("jwks_uri"), "no jwks_uri"));
        return new KeySet(issuer, new JsonWebKeySet(get(address)).getJsonWebKeys(), now);
    }

    private String get(String url) throws IOException {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "application/json"));
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode() + " from " + url);
        }
        return response.body();
    }
}
