package org.strongroom.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.strongroom.people.Following;

/**
 * Asks the identity provider again and again while the server runs, where the setting {@code
 * strongroom.oidc.sync.client.secret} lets it.
 */
@Singleton
@Startup
@DependsOn("AuditJobs")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountsTimer {
    private static final Logger LOG = System.getLogger(AccountsTimer.class.getName());
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(3);

    @Inject
    private Accounts accounts;

    @Inject
    private Following following;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "strongroom.oidc.provider.url", defaultValue = "http://127.0.0.1:8180/realms/strongroom")
    private String realm;

    @Inject
    @ConfigProperty(name = "strongroom.oidc.sync.client.id", defaultValue = "strongroom-sync")
    private String client;

    @Inject
    @ConfigProperty(name = "strongroom.oidc.sync.client.secret")
    private Optional<String> secret;

    @Inject
    @ConfigProperty(name = "strongroom.oidc.sync.seconds", defaultValue = "20")
    private int seconds;

    @Resource
    private TimerService timers;

    private @Nullable Provider provider;
    private boolean failing;

    @PostConstruct
    void start() {
        if (secret.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "STRONGROOM_OIDC_SYNC_CLIENT_SECRET is not set: people and groups are known by their tokens alone, and"
                            + " device passwords of closed accounts stay good");
            return;
        }
        provider = new Keycloak(new KeycloakRest(realm, client, secret.get(), clock));
        again(Duration.ofMillis(1));
    }

    @Timeout
    void follow() {
        Duration rest = Duration.ofSeconds(seconds);
        try {
            if (provider != null && following.claim(provider.issuer(), rest.dividedBy(2))) {
                rest = round(provider) ? rest : REST_AFTER_FAILURE;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The identity provider is not asked now; the next round tries again", e);
        }
        again(rest);
    }

    private boolean round(Provider asked) {
        try {
            int changes = accounts.follow(asked);
            following.succeeded(asked.issuer());
            failing = false;
            if (changes > 0) {
                LOG.log(Level.INFO, "{0} people and groups are different at the identity provider", changes);
            }
            return true;
        } catch (IOException | RuntimeException e) {
            following.failed(asked.issuer(), String.valueOf(e.getMessage()));
            if (!failing) {
                LOG.log(Level.WARNING, "The identity provider cannot be asked for people and groups", e);
            }
            failing = true;
            return false;
        }
    }

    private void again(Duration rest) {
        timers.createSingleActionTimer(rest.toMillis(), new TimerConfig(null, false));
    }
}
