package org.strongroom.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.ProviderHttp;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * The identity provider as far as signing in and out need it. Whether it answers is asked before a browser is sent
 * there, where it would find nobody to tell it why nothing comes; the answer holds for two seconds, so that many who try
 * cost it little.
 */
@ApplicationScoped
class IdentityProvider {
    private static final Logger LOG = System.getLogger(IdentityProvider.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final String discovery;
    private final LongSupplier nanoTime;
    private final ProviderHttp http = new ProviderHttp(PATIENCE);
    private @Nullable Look last;

    /** What was seen when: the address that ends sessions, or nothing while nobody answers. */
    private record Look(@Nullable URI endSession, long at) {}

    @Inject
    IdentityProvider(
            @ConfigProperty(
                            name = "strongroom.oidc.provider.url",
                            defaultValue = "http://127.0.0.1:8180/realms/strongroom")
                    String provider) {
        this(provider, System::nanoTime);
    }

    IdentityProvider(String provider, LongSupplier nanoTime) {
        this.discovery = provider.replaceAll("/+$", "") + "/.well-known/openid-configuration";
        this.nanoTime = nanoTime;
    }

    /** Whether the provider answers. */
    boolean isReachable() {
        return look().endSession() != null;
    }

    /** What somebody is told who wants to sign in while it does not. */
    static ProblemException unreachable() {
        return new ProblemException(new Problem.Unavailable(
                "Nobody can sign in now, because the sign-in server does not answer. Who is signed in works on, and"
                        + " so do mapped drives. Try again in a minute, or tell your IT.",
                RETRY));
    }

    /**
     * Ends the session at the provider (OpenID Connect RP-Initiated Logout 1.0).
     *
     * @return whether the provider did
     */
    boolean endSession(String idToken) {
        URI address = look().endSession();
        if (address == null) {
            return false;
        }
        String hint = "id_token_hint=" + URLEncoder.encode(idToken, StandardCharsets.UTF_8);
        try {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(hint)));
            return answer.statusCode() < 400;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized Look look() {
        Look known = last;
        if (known == null || nanoTime.getAsLong() - known.at() >= REMEMBERED.toNanos()) {
            URI found = ask();
            known = new Look(found, nanoTime.getAsLong());
            last = known;
        }
        return known;
    }

    private @Nullable URI ask() {
        try {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(discovery)));
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return URI.create(reader.readObject().getString("end_session_endpoint"));
            }
        } catch (IOException | JsonException | NullPointerException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "Nobody can sign in: {0} gives no answer: {1}", discovery, e.toString());
            return null;
        }
    }
}
