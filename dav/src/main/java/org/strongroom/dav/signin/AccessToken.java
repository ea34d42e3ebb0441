package org.strongroom.dav.signin;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.strongroom.identity.Role;

/**
 * What a verified access token says.
 *
 * @param id tells this token from others; not the token
 * @param expires in seconds since 1970
 */
record AccessToken(
        String issuer,
        String subject,
        String login,
        String name,
        Set<String> groups,
        Set<Role> roles,
        String id,
        long expires) {

    /**
     * Reads the claims.
     *
     * @throws MalformedClaimException when a claim that we need is missing or of another kind. Without groups there is
     *     none: Keycloak leaves the claim out for somebody who is in no group
     */
    static AccessToken of(JwtClaims claims) throws MalformedClaimException {
        String login = require(claims, "preferred_username");
        String name = claims.getStringClaimValue("name");
        return new AccessToken(
                claims.getIssuer(),
                claims.getSubject(),
                login,
                name == null || name.isBlank() ? login : name,
                claims.hasClaim("groups") ? groups(claims.getStringListClaimValue("groups")) : Set.of(),
                roles(claims.getClaimValue("realm_access", Map.class)),
                require(claims, "jti"),
                claims.getExpirationTime().getValue());
    }

    private static String require(JwtClaims claims, String claim) throws MalformedClaimException {
        String value = claims.getStringClaimValue(claim);
        if (value == null || value.isBlank()) {
            throw new MalformedClaimException("no " + claim);
        }
        return value;
    }

    /** Keycloak writes a top-level group as {@code /name} or {@code name}, by a switch of its mapper. */
    private static Set<String> groups(List<String> claim) {
        Set<String> groups = new HashSet<>();
        claim.forEach(group -> groups.add(group.startsWith("/") ? group.substring(1) : group));
        return groups;
    }

    private static Set<Role> roles(@org.jspecify.annotations.Nullable Map<?, ?> realmAccess) {
        Object claimed = realmAccess == null ? null : realmAccess.get("roles");
        Set<Role> roles = new HashSet<>();
        if (claimed instanceof Collection<?> names) {
            for (Role role : Role.values()) {
                if (names.stream().map(Objects::toString).anyMatch(role.name().toLowerCase(Locale.ROOT)::equals)) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }
}
