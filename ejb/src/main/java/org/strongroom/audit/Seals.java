package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.witness.Witness;
import org.strongroom.audit.witness.Witnesses;
import org.strongroom.auditlog.head.SignedHead;

/**
 * Seals this node's journal and the log of heads, and hands the heads to the witnesses. A failure stops no request: it
 * is kept for whoever asks for the integrity of the log, and the next round tries again.
 */
@ApplicationScoped
class Seals {
    private static final Logger LOG = System.getLogger(Seals.class.getName());

    private final NodeJournal journal;
    private final NodeHeads heads;
    private final List<Witness> witnesses;
    private final InstantSource clock;
    private final Map<String, SealState.Witnessed> witnessed = new ConcurrentHashMap<>();
    private volatile @Nullable SignedHead chained;
    private volatile @Nullable Instant sealedAt;
    private volatile @Nullable String fault;
    private volatile @Nullable String chainFault;

    @Inject
    Seals(
            NodeJournal journal,
            NodeHeads heads,
            @ConfigProperty(name = "strongroom.audit.witnesses") Optional<String> witnesses,
            InstantSource clock) {
        this.journal = journal;
        this.heads = heads;
        this.witnesses = Witnesses.parse(witnesses.orElse(""), clock);
        this.clock = clock;
        this.witnesses.forEach(witness -> witnessed.put(witness.name(), SealState.Witnessed.NEVER));
    }

    /** Signs a head over all that is durable now, or leaves it to the next second. */
    void seal() {
        try {
            trySeal();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "The audit log is not sealed; each second tries again", e);
        }
    }

    /** Signs a head over all that is durable now. */
    void trySeal() throws IOException {
        try {
            journal.log().sealer().seal();
            sealedAt = clock.instant();
            fault = null;
        } catch (IOException | RuntimeException e) {
            fault = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** Chains the newest heads of all nodes, and hands the chain's head and this node's own to the witnesses. */
    void chain() throws IOException {
        try {
            SignedHead own = journal.log().sealer().seal();
            if (own != null) {
                SignedHead all = journal.cluster().append(exchange(own));
                chained = all;
                chainFault = null;
                witnesses.forEach(witness -> keep(witness, own, all));
            }
        } catch (IOException | RuntimeException e) {
            chainFault = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** How sealing goes. */
    SealState state() {
        return new SealState(
                Optional.ofNullable(chained),
                Optional.ofNullable(sealedAt),
                Optional.ofNullable(fault).or(() -> Optional.ofNullable(chainFault)),
                Map.copyOf(witnessed));
    }

    /** Without the database the other nodes' heads are missing, and this one's is chained all the same. */
    private List<SignedHead> exchange(SignedHead own) {
        try {
            return heads.exchange(own);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The heads of other nodes are not known now", e);
            return List.of(own);
        }
    }

    private void keep(Witness witness, SignedHead... all) {
        try {
            for (SignedHead head : all) {
                witness.keep(
                        head.head().origin(), head.head().size(), head.note().toString());
            }
            witnessed.put(witness.name(), new SealState.Witnessed(Optional.of(clock.instant()), Optional.empty()));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The witness " + witness.name() + " did not keep a head of the audit log", e);
            witnessed.compute(
                    witness.name(),
                    (name, before) -> new SealState.Witnessed(
                            before == null ? Optional.empty() : before.last(),
                            Optional.of(String.valueOf(e.getMessage()))));
        }
    }
}
