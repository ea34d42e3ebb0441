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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.strongroom.job.Job;
import org.strongroom.job.JobRegister;
import org.strongroom.people.Following;

/**
 * Asks the identity provider again and again while the server runs, where the setting {@code
 * strongroom.oidc.sync.client.secret} lets it: for everything in rounds, and between them, by the server that had the last
 * one, for what the provider says was changed.
 */
@Singleton
@Startup
@DependsOn("AuditJobs")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountsTimer {
    private static final Logger LOG = System.getLogger(AccountsTimer.class.getName());
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(3);
    private static final Duration REST_AFTER_GLANCE = Duration.ofSeconds(3);

    @Inject
    private Accounts accounts;

    @Inject
    private Following following;

    @Inject
    private InstantSource clock;

    @Inject
    private JobRegister register;

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
    private Instant nextRound = Instant.EPOCH;
    private volatile boolean glances;
    private volatile Duration least = Duration.ZERO;
    private @Nullable Job rounds;

    @PostConstruct
    void start() {
        if (secret.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "STRONGROOM_OIDC_SYNC_CLIENT_SECRET is not set: people and groups are known by their tokens alone, and"
                            + " device passwords of closed accounts stay good");
            return;
        }
        Provider asked = new Keycloak(new KeycloakRest(realm, client, secret.get(), clock), clock);
        provider = asked;
        rounds = register.addStartable("follow-accounts", () -> ask(asked));
        again(Duration.ofMillis(1));
    }

    @Timeout
    void follow() {
        if (clock.instant().isBefore(nextRound)) {
            glance();
        } else {
            round(Duration.ofSeconds(seconds).dividedBy(2));
        }
        Duration left = Duration.between(clock.instant(), nextRound);
        if (rounds != null) {
            rounds.due(nextRound);
        }
        Duration rest = glances && left.compareTo(REST_AFTER_GLANCE) > 0 ? REST_AFTER_GLANCE : left;
        again(rest.toMillis() > 0 ? rest : Duration.ofMillis(1));
    }

    /** @param interval within which no server must have had a round */
    private void round(Duration interval) {
        glances = false;
        least = interval;
        boolean well = rounds != null && rounds.run();
        least = Duration.ZERO;
        nextRound = clock.instant().plus(well ? Duration.ofSeconds(seconds) : REST_AFTER_FAILURE);
    }

    /** Looks for what was changed. Where that cannot be told, the rounds find it. */
    private synchronized void glance() {
        try {
            if (provider == null) {
                return;
            }
            Changes changes = provider.changes();
            if (changes.everything()
                    || accounts.follow(provider, changes.subjects()).isEmpty()) {
                round(Duration.ZERO);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "What was changed at the identity provider cannot be told before the next round", e);
            glances = false;
        }
    }

    /** The work of a round, unless another server has just had one; an administrator may start it between two of them. */
    private synchronized boolean ask(Provider asked) throws IOException {
        if (!following.claim(asked.issuer(), least)) {
            return false;
        }
        try {
            int changes = accounts.follow(asked);
            following.succeeded(asked.issuer());
            glances = true;
            if (changes > 0) {
                LOG.log(Level.INFO, "{0} people and groups are different at the identity provider", changes);
            }
            return true;
        } catch (IOException | RuntimeException e) {
            following.failed(asked.issuer(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void again(Duration rest) {
        timers.createSingleActionTimer(rest.toMillis(), new TimerConfig(null, false));
    }
}
