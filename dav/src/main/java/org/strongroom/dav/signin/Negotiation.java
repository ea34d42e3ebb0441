package org.strongroom.dav.signin;

import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;

/**
 * Accepts tickets of the company's domain (RFC 4559, RFC 4178). Kerberos needs one message from the client; whoever
 * wants to go on is refused.
 */
final class Negotiation {
    private static final String SPNEGO = "1.3.6.1.5.5.2";
    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

    private final KerberosSettings settings;
    private @Nullable Subject service;

    Negotiation(KerberosSettings settings) {
        this.settings = settings;
        settings.config().ifPresent(file -> System.setProperty("java.security.krb5.conf", file));
    }

    /**
     * The login of whom the ticket names; nothing for a ticket that is not good, or of another realm.
     *
     * @param token what follows {@code Negotiate}, in base64
     */
    Optional<String> accept(String token) {
        try {
            byte[] message = Base64.getDecoder().decode(token);
            PrivilegedExceptionAction<Optional<String>> judging = () -> judge(message);
            return message.length == 0 ? Optional.empty() : Subject.doAs(service(), judging);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (LoginException e) {
            System.getLogger("org.strongroom.dav.signin")
                    .log(System.Logger.Level.ERROR, "The keytab {0} is not accepted: {1}", settings.keytab(), e);
            return Optional.empty();
        } catch (PrivilegedActionException e) {
            System.getLogger("org.strongroom.dav.signin")
                    .log(System.Logger.Level.DEBUG, "A ticket was refused", e.getCause());
            return Optional.empty();
        }
    }

    private Optional<String> judge(byte[] message) throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        GSSCredential own = manager.createCredential(
                null, GSSCredential.INDEFINITE_LIFETIME, new Oid(SPNEGO), GSSCredential.ACCEPT_ONLY);
        GSSContext context = manager.createContext(own);
        try {
            context.acceptSecContext(message, 0, message.length);
            return context.isEstablished() ? login(context.getSrcName().toString()) : Optional.empty();
        } finally {
            context.dispose();
            own.dispose();
        }
    }

    /** A person of our realm; neither a service nor somebody of a realm that ours trusts. */
    private Optional<String> login(String principal) {
        int at = principal.lastIndexOf('@');
        String name = principal.substring(0, Math.max(at, 0));
        return !name.isEmpty()
                        && name.indexOf('/') < 0
                        && principal.substring(at + 1).equals(settings.realm())
                ? Optional.of(name)
                : Optional.empty();
    }

    private synchronized Subject service() throws LoginException {
        Subject known = service;
        if (known == null) {
            LoginContext login = new LoginContext("strongroom", new Subject(), null, configuration());
            login.login();
            known = login.getSubject();
            service = known;
        }
        return known;
    }

    private Configuration configuration() {
        Map<String, String> options = Map.of(
                "useKeyTab", "true",
                "keyTab", settings.keytab(),
                "principal", settings.principal(),
                "storeKey", "true",
                "doNotPrompt", "true",
                "isInitiator", "false",
                "refreshKrb5Config", "true");
        AppConfigurationEntry entry =
                new AppConfigurationEntry(MODULE, AppConfigurationEntry.LoginModuleControlFlag.REQUIRED, options);
        return new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return Set.of(entry).toArray(AppConfigurationEntry[]::new);
            }
        };
    }
}
