package org.strongroom.web.wildfly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Role;
import org.strongroom.identity.Scope;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;
import org.wildfly.security.http.oidc.RealmAccessClaim;

/**
 * Reads who Elytron's OpenID Connect client let in: by a sign-in that was completed just now, or by a bearer token. What
 * it remembers of the former in the session is not to be relied on, since it ends with the access token.
 */
@ApplicationScoped
public class OidcSignIn {
    private static final int MAX_ID_LENGTH = 64;

    private final String audience;
    private final String ownClient;

    /**
     * @param audience the service that a bearer token must be meant for
     * @param ownClient the page's own client, whose tokens are good here too
     */
    @Inject
    public OidcSignIn(
            @ConfigProperty(name = "strongroom.oidc.audience", defaultValue = "strongroom") String audience,
            @ConfigProperty(name = "strongroom.oidc.client.id", defaultValue = "strongroom-web") String ownClient) {
        this.audience = audience;
        this.ownClient = ownClient;
    }

    /**
     * The person of this request. Nobody, if the token was made for another service or came in the address, where it
     * would end in logs and histories (RFC 6750, section 5.3).
     */
    public Optional<SignIn> find(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof OidcPrincipal<?> principal)) {
            return Optional.empty();
        }
        OidcSecurityContext context = principal.getOidcSecurityContext();
        AccessToken token = context.getToken();
        boolean session = isBrowsers(context);
        boolean header = request.getHeader("Authorization") != null;
        if (session == header || !(session || isMeantForUs(token))) {
            return Optional.empty();
        }
        return Optional.of(describe(token, session ? Credential.Kind.OIDC_SESSION : Credential.Kind.BEARER));
    }

    /** The id token of a browser's sign-in, by which it can be ended at the provider; empty where there was none. */
    public String idToken(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                        && isBrowsers(principal.getOidcSecurityContext())
                ? text(principal.getOidcSecurityContext().getIDTokenString(), "")
                : "";
    }

    /** Only the browser's sign-in brings an id token. */
    private static boolean isBrowsers(OidcSecurityContext context) {
        return context.getIDToken() != null;
    }

    private boolean isMeantForUs(AccessToken token) {
        List<String> services = token.getAudience();
        return (services != null && services.contains(audience))
                || ownClient.equals(token.getClaimValueAsString("azp"));
    }

    private static SignIn describe(AccessToken token, Credential.Kind kind) {
        String login = text(token.getPreferredUsername(), token.getSubject());
        return new SignIn(
                text(token.getIssuer(), ""),
                token.getSubject(),
                login,
                text(token.getName(), login),
                strings(token.getClaimValue("groups")),
                roles(token.getRealmAccessClaim()),
                new Credential(kind, credentialId(token), Scope.ALL, signedIn(token)),
                Instant.ofEpochSecond(token.getExpiration()));
    }

    /** When the person last showed the provider who they are: OpenID Connect's {@code auth_time}. */
    private static Instant signedIn(AccessToken token) {
        return token.getClaimValue("auth_time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : Instant.EPOCH;
    }

    private static String credentialId(AccessToken token) {
        String id = text(token.getClaimValueAsString("sid"), text(token.getID(), ""));
        return id.substring(0, Math.min(id.length(), MAX_ID_LENGTH));
    }

    private static Set<Role> roles(@Nullable RealmAccessClaim claim) {
        Set<String> names = claim == null ? Set.of() : strings(claim.getRoles());
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Set<String> strings(@Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static String text(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }
}
