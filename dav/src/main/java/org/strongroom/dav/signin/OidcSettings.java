package org.strongroom.dav.signin;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How access tokens are judged.
 *
 * @param provider the identity provider's address, below which its discovery document is found; without it no token is
 *     accepted. {@code strongroom.oidc.provider.url}
 * @param audience what a token's {@code aud} must hold. {@code strongroom.oidc.audience}, {@code strongroom} by default
 */
record OidcSettings(Optional<String> provider, String audience) {
    static OidcSettings from(Config config) {
        return new OidcSettings(
                config.getOptionalValue("strongroom.oidc.provider.url", String.class)
                        .map(url -> url.replaceAll("/+$", "")),
                config.getOptionalValue("strongroom.oidc.audience", String.class)
                        .orElse("strongroom"));
    }
}
