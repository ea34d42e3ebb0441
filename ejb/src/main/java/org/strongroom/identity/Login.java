package org.strongroom.identity;

import java.text.Normalizer;
import java.util.Locale;

/** What a person types to say who they are. Two logins are compared by their {@link #key}. */
public record Login(String text) {
    /** Windows sends {@code DOMAIN\login}; the domain is not looked at. */
    public static Login typed(String sent) {
        return new Login(sent.substring(sent.lastIndexOf('\\') + 1));
    }

    /** What two logins are compared by. */
    public String key() {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
